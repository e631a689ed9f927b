import { Menu } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { useKeyNames } from '../ui/useKeyNames.ts';
import { additions, type Insertion, pageTools } from './insert/insertions.ts';
import { ToolButton } from './ToolButton.tsx';
import { pageKeys } from './tools.ts';

const ICON_SIZE = 18;

const groups: readonly (readonly (Insertion & { keys?: string })[])[] = [
  [additions.prompt, additions.today, additions.divider],
  [
    { ...pageTools.find, keys: pageKeys.find },
    { ...pageTools.focusMode, keys: pageKeys.focusMode },
  ],
];

/** What is wanted less often: a prompt, the date, a line; find and focus mode. */
export function MoreTool({ editor, tabIndex }: { editor: Editor; tabIndex: number }) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  return (
    <Menu
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      returnFocus={false}
      onClose={() => editor.view.focus()}
    >
      <Menu.Target>
        <ToolButton label={t('editor.tools.more')} icon={Plus} tabIndex={tabIndex} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => [
          index > 0 && <Menu.Divider key="divider" />,
          ...group.map(({ name, icon: ItemIcon, run, keys }) => (
            <Menu.Item
              key={name}
              leftSection={<ItemIcon size={ICON_SIZE} />}
              rightSection={keys === undefined ? undefined : nameKeys(keys)}
              onClick={() => run(editor)}
            >
              {t(`editor.insert.${name}`)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
