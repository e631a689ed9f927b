import {
  ArrowUUpLeft,
  ArrowUUpRight,
  Highlighter,
  type Icon,
  ListBullets,
  ListChecks,
  ListNumbers,
  Quotes,
  TextB,
  TextItalic,
} from '@phosphor-icons/react';
import type { ChainedCommands, Editor } from '@tiptap/core';
import type { editorMessages } from '../../shared/editor/editor.messages.ts';

export interface Tool {
  name: Exclude<keyof typeof editorMessages.tools, 'label' | 'heading' | 'link' | 'table' | 'file' | 'more'>;
  icon: Icon;
  /** As TipTap writes it: `Mod-Shift-8`. */
  keys: string;
  run: (chain: ChainedCommands) => ChainedCommands;
  /** The mark or node that is on while the caret stands in it. */
  mark?: string;
  canRun?: (editor: Editor) => boolean;
}

/** How words look. */
export const wordTools: readonly Tool[] = [
  { name: 'bold', icon: TextB, keys: 'Mod-B', mark: 'bold', run: (chain) => chain.toggleBold() },
  { name: 'italic', icon: TextItalic, keys: 'Mod-I', mark: 'italic', run: (chain) => chain.toggleItalic() },
  {
    name: 'highlight',
    icon: Highlighter,
    keys: 'Mod-Shift-H',
    mark: 'highlight',
    run: (chain) => chain.toggleHighlight(),
  },
];

/** What a paragraph is. */
export const blockTools: readonly Tool[] = [
  {
    name: 'bulletList',
    icon: ListBullets,
    keys: 'Mod-Shift-8',
    mark: 'bulletList',
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: ListNumbers,
    keys: 'Mod-Shift-7',
    mark: 'orderedList',
    run: (chain) => chain.toggleOrderedList(),
  },
  { name: 'taskList', icon: ListChecks, keys: 'Mod-Shift-9', mark: 'taskList', run: (chain) => chain.toggleTaskList() },
  {
    name: 'blockquote',
    icon: Quotes,
    keys: 'Mod-Shift-B',
    mark: 'blockquote',
    run: (chain) => chain.toggleBlockquote(),
  },
];

export const headingKinds = [
  { name: 'text', level: undefined, keys: 'Mod-Alt-0' },
  { name: 'heading', level: 2, keys: 'Mod-Alt-2' },
  { name: 'smallHeading', level: 3, keys: 'Mod-Alt-3' },
] as const;

/** What the page itself can do by a key. */
export const pageKeys = { find: 'Mod-F', focusMode: 'F9' } as const;

/** What the keyboard does on a page, and no button. */
export const writingKeys = {
  insert: '/',
  person: '@',
  tag: '#',
  nextPrompt: 'Mod-Enter',
  previousPrompt: 'Mod-Shift-Enter',
} as const;

export const historyTools: readonly Tool[] = [
  {
    name: 'undo',
    icon: ArrowUUpLeft,
    keys: 'Mod-Z',
    run: (chain) => chain.undo(),
    canRun: (editor) => editor.can().undo(),
  },
  {
    name: 'redo',
    icon: ArrowUUpRight,
    keys: 'Mod-Shift-Z',
    run: (chain) => chain.redo(),
    canRun: (editor) => editor.can().redo(),
  },
];
