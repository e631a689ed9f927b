import {
  CalendarBlank,
  ChatTeardropText,
  ColumnsPlusLeft,
  ColumnsPlusRight,
  CornersIn,
  EyeSlash,
  type Icon,
  LinkSimple,
  ListBullets,
  ListChecks,
  ListNumbers,
  MagnifyingGlass,
  Minus,
  Paperclip,
  Quotes,
  Rows,
  RowsPlusBottom,
  RowsPlusTop,
  SkipForward,
  Table,
  TextHThree,
  TextHTwo,
  Trash,
} from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { FORMAT_LOCALE } from '../../../shared/calendar/format-locale.ts';
import type { editorMessages } from '../../../shared/editor/editor.messages.ts';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { blockAtCaret, sectionAtCaret, setPromptState } from '../prompts/prompt-commands.ts';
import { canRemovePrompt, removeOwnPrompt } from '../prompts/remove-prompt.ts';
import { changeTable, insertTable, isInTable, type TableChange } from '../tables/table-commands.ts';

/** Something that can be added or done where the caret stands: the lines of the `/` menu. */
export interface Insertion {
  name: keyof typeof editorMessages.insert;
  icon: Icon;
  isOffered?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const isOutsideTable = (editor: Editor) => !isInTable(editor);
const isInPrompt = (editor: Editor) => sectionAtCaret(editor.state) !== undefined;
const hasHost = (editor: Editor) => surroundingsOf(editor).host !== undefined;

function tableChange(name: TableChange, icon: Icon): Insertion {
  return { name, icon, isOffered: isInTable, run: (editor) => changeTable(editor, name) };
}

function writeToday(editor: Editor): void {
  const day = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'full' }).format(new Date());
  editor
    .chain()
    .focus()
    .insertContent(`${day.replace(',', '')} `)
    .run();
}

function closePrompt(editor: Editor, state: 'skipped' | 'hidden'): void {
  const section = sectionAtCaret(editor.state);
  if (section !== undefined) setPromptState(editor, section, state);
}

const blocks: readonly Insertion[] = [
  { name: 'heading', icon: TextHTwo, run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run() },
  { name: 'smallHeading', icon: TextHThree, run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run() },
  { name: 'bulletList', icon: ListBullets, run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', icon: ListNumbers, run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'taskList', icon: ListChecks, run: (editor) => editor.chain().focus().toggleTaskList().run() },
  { name: 'blockquote', icon: Quotes, run: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

/** Tables, files, prompts: what the toolbar has in its menu, too. */
export const additions = {
  table: { name: 'table', icon: Table, isOffered: isOutsideTable, run: insertTable },
  file: {
    name: 'file',
    icon: Paperclip,
    isOffered: hasHost,
    run: (editor) => surroundingsOf(editor).panel.set({ kind: 'file' }),
  },
  prompt: {
    name: 'prompt',
    icon: ChatTeardropText,
    run: (editor) => surroundingsOf(editor).panel.set({ kind: 'choosePrompt', below: blockAtCaret(editor.state) }),
  },
  divider: {
    name: 'divider',
    icon: Minus,
    isOffered: isOutsideTable,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  today: { name: 'today', icon: CalendarBlank, run: writeToday },
} as const satisfies Record<string, Insertion>;

/** What is done with the page as a whole. */
export const pageTools = {
  find: { name: 'find', icon: MagnifyingGlass, run: (editor) => surroundingsOf(editor).panel.set({ kind: 'find' }) },
  focusMode: {
    name: 'focusMode',
    icon: CornersIn,
    isOffered: (editor) => surroundingsOf(editor).hasTools,
    run: (editor) => surroundingsOf(editor).focusMode.set(!surroundingsOf(editor).focusMode.get()),
  },
} as const satisfies Record<string, Insertion>;

const promptTools: readonly Insertion[] = [
  { name: 'skipPrompt', icon: SkipForward, isOffered: isInPrompt, run: (editor) => closePrompt(editor, 'skipped') },
  { name: 'hidePrompt', icon: EyeSlash, isOffered: isInPrompt, run: (editor) => closePrompt(editor, 'hidden') },
  { name: 'removePrompt', icon: Trash, isOffered: canRemovePrompt, run: removeOwnPrompt },
];

export const tableTools: readonly Insertion[] = [
  tableChange('rowAbove', RowsPlusTop),
  tableChange('rowBelow', RowsPlusBottom),
  tableChange('columnBefore', ColumnsPlusLeft),
  tableChange('columnAfter', ColumnsPlusRight),
  tableChange('headerRow', Rows),
  tableChange('deleteRow', Trash),
  tableChange('deleteColumn', Trash),
  tableChange('deleteTable', Trash),
];

/** Everything, in the order of the `/` menu; what is about the table with the caret comes first there. */
export const insertions: readonly Insertion[] = [
  ...tableTools,
  ...blocks,
  additions.table,
  additions.divider,
  {
    name: 'link',
    icon: LinkSimple,
    run: (editor) => surroundingsOf(editor).panel.set({ kind: 'link' }),
  },
  additions.file,
  additions.prompt,
  additions.today,
  ...promptTools,
  pageTools.find,
  pageTools.focusMode,
];
