import { Paperclip, Table } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { HeadingTool } from './HeadingTool.tsx';
import { useEditorHost } from './host.ts';
import { additions } from './insert/insertions.ts';
import { LinkTool } from './LinkTool.tsx';
import { MoreTool } from './MoreTool.tsx';
import { ToolButton } from './ToolButton.tsx';
import classes from './Toolbar.module.css';
import { insertTable, isInTable } from './tables/table-commands.ts';
import { blockTools, historyTools, type Tool, wordTools } from './tools.ts';
import { useRovingFocus } from './useRovingFocus.ts';

const tools = [...wordTools, ...blockTools, ...historyTools];

interface ToolState {
  isOn: boolean;
  isOff: boolean;
}

/** What is on where the caret stands, and what would do nothing there. */
function useToolStates(editor: Editor): Record<string, ToolState> {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      ...Object.fromEntries(
        tools.map(({ name, mark, canRun }) => [
          name,
          { isOn: mark !== undefined && now.isActive(mark), isOff: canRun !== undefined && !canRun(now) },
        ]),
      ),
      heading: { isOn: now.isActive('heading'), isOff: false },
      link: { isOn: now.isActive('link'), isOff: false },
      table: { isOn: false, isOff: isInTable(now) }, // no table stands within a table
    }),
  });
}

/** The writing tools: plain, and each also has its keys. */
export function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const { t } = useTranslation();
  const { props, tabIndexOf } = useRovingFocus();
  const states = useToolStates(editor);
  const draw = (group: readonly Tool[], first: number) =>
    group.map(({ name, icon, keys, run, mark }, index) => (
      <ToolButton
        key={name}
        label={t(`editor.tools.${name}`)}
        icon={icon}
        keys={keys}
        tabIndex={tabIndexOf(first + index)}
        aria-pressed={mark === undefined ? undefined : states[name]?.isOn === true}
        aria-disabled={states[name]?.isOff === true}
        onClick={() => run(editor.chain().focus()).run()}
      />
    ));
  const host = useEditorHost();
  const headingIndex = wordTools.length;
  const linkIndex = headingIndex + 1 + blockTools.length;
  const tableIndex = linkIndex + 1;
  const fileIndex = tableIndex + 1;
  const moreIndex = fileIndex + (host ? 1 : 0);
  return (
    <div {...props} role="toolbar" aria-label={label} className={classes.bar}>
      {draw(wordTools, 0)}
      <HeadingTool editor={editor} isOn={states['heading']?.isOn === true} tabIndex={tabIndexOf(headingIndex)} />
      {draw(blockTools, headingIndex + 1)}
      <LinkTool editor={editor} isOn={states['link']?.isOn === true} tabIndex={tabIndexOf(linkIndex)} />
      <ToolButton
        label={t('editor.tools.table')}
        icon={Table}
        tabIndex={tabIndexOf(tableIndex)}
        aria-disabled={states['table']?.isOff === true}
        onClick={() => states['table']?.isOff !== true && insertTable(editor)}
      />
      {host && (
        <ToolButton
          label={t('editor.tools.file')}
          icon={Paperclip}
          tabIndex={tabIndexOf(fileIndex)}
          onClick={() => additions.file.run(editor)}
        />
      )}
      <MoreTool editor={editor} tabIndex={tabIndexOf(moreIndex)} />
      {draw(historyTools, moreIndex + 1)}
    </div>
  );
}
