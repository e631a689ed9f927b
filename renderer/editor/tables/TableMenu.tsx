import { Button, Menu } from '@mantine/core';
import { CaretDown, Table } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { tableTools } from '../insert/insertions.ts';
import classes from './TableMenu.module.css';
import { tableAtCaret } from './table-commands.ts';

const ICON_SIZE = 16;

/** Where the upper edge of a table stands on the page, in pixels from the page's own. */
function topOf(editor: Editor, table: number): number {
  const element = editor.view.nodeDOM(table);
  const page = editor.view.dom.getBoundingClientRect();
  return element instanceof Element ? element.getBoundingClientRect().top - page.top : 0;
}

/** Rows and columns, while the caret stands in a table; `/` has the same for those who keep their hands on the keys. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const table = useEditorState({ editor, selector: ({ editor: now }) => tableAtCaret(now) });
  if (table === undefined) return null;
  return (
    <div className={classes.place} style={{ top: topOf(editor, table) }}>
      <Menu
        position="bottom-end"
        returnFocus={false}
        withInitialFocusPlaceholder={false}
        onClose={() => editor.view.focus()}
      >
        <Menu.Target>
          <Button
            variant="default"
            size="compact-sm"
            className={classes.button ?? ''}
            leftSection={<Table size={ICON_SIZE} aria-hidden="true" />}
            rightSection={<CaretDown size={12} aria-hidden="true" />}
            onMouseDown={(event) => event.preventDefault()}
          >
            {t('editor.table.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('editor.table.menuLabel')}>
          {tableTools.map(({ name, icon: ToolIcon, run }) => (
            <Menu.Item key={name} leftSection={<ToolIcon size={ICON_SIZE} />} onClick={() => run(editor)}>
              {t(`editor.insert.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
