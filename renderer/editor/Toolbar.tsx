import { ActionIcon, Tooltip } from '@mantine/core';
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
  TextHTwo,
  TextItalic,
} from '@phosphor-icons/react';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkTool } from './LinkTool.tsx';
import classes from './Toolbar.module.css';

interface Tool {
  name:
    | 'bold'
    | 'italic'
    | 'highlight'
    | 'heading'
    | 'bulletList'
    | 'orderedList'
    | 'taskList'
    | 'blockquote'
    | 'undo'
    | 'redo';
  icon: Icon;
  keys: string;
  run: (chain: ChainedCommands) => ChainedCommands;
  isActive?: (editor: Editor) => boolean;
  canRun?: (editor: Editor) => boolean;
}

const active = (name: string) => (editor: Editor) => editor.isActive(name);

const tools: readonly Tool[] = [
  { name: 'bold', icon: TextB, keys: 'Ctrl B', run: (chain) => chain.toggleBold(), isActive: active('bold') },
  {
    name: 'italic',
    icon: TextItalic,
    keys: 'Ctrl I',
    run: (chain) => chain.toggleItalic(),
    isActive: active('italic'),
  },
  {
    name: 'highlight',
    icon: Highlighter,
    keys: 'Ctrl Shift H',
    run: (chain) => chain.toggleHighlight(),
    isActive: active('highlight'),
  },
  {
    name: 'heading',
    icon: TextHTwo,
    keys: 'Ctrl Alt 2',
    run: (chain) => chain.toggleHeading({ level: 2 }),
    isActive: active('heading'),
  },
  {
    name: 'bulletList',
    icon: ListBullets,
    keys: 'Ctrl Shift 8',
    run: (chain) => chain.toggleBulletList(),
    isActive: active('bulletList'),
  },
  {
    name: 'orderedList',
    icon: ListNumbers,
    keys: 'Ctrl Shift 7',
    run: (chain) => chain.toggleOrderedList(),
    isActive: active('orderedList'),
  },
  {
    name: 'taskList',
    icon: ListChecks,
    keys: 'Ctrl Shift 9',
    run: (chain) => chain.toggleTaskList(),
    isActive: active('taskList'),
  },
  {
    name: 'blockquote',
    icon: Quotes,
    keys: 'Ctrl Shift B',
    run: (chain) => chain.toggleBlockquote(),
    isActive: active('blockquote'),
  },
  {
    name: 'undo',
    icon: ArrowUUpLeft,
    keys: 'Ctrl Z',
    run: (chain) => chain.undo(),
    canRun: (editor) => editor.can().undo(),
  },
  {
    name: 'redo',
    icon: ArrowUUpRight,
    keys: 'Ctrl Shift Z',
    run: (chain) => chain.redo(),
    canRun: (editor) => editor.can().redo(),
  },
];

/** One stop for the Tab key; inside, the arrow keys move (WAI-ARIA toolbar pattern). */
function useRovingFocus() {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  function move(event: KeyboardEvent): void {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? [])];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && current + step;
    if (target === undefined) return;
    event.preventDefault();
    const next = (target + buttons.length) % buttons.length;
    setCurrent(next);
    buttons[next]?.focus();
  }
  return { bar, current, move };
}

/** The writing tools: plain, and each also has its keys. */
export function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const { t } = useTranslation();
  const { bar, current, move } = useRovingFocus();
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools.map(({ isActive, canRun }) => ({ isOn: isActive?.(now) ?? false, isOff: canRun ? !canRun(now) : false })),
  });
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={classes.bar} onKeyDown={move}>
      {tools.map(({ name, icon: ToolIcon, keys, run, isActive }, index) => (
        <Tooltip key={name} label={`${t(`editor.tools.${name}`)} · ${keys}`}>
          <ActionIcon
            data-tool
            tabIndex={index === current ? 0 : -1}
            aria-label={t(`editor.tools.${name}`)}
            aria-pressed={isActive ? states[index]?.isOn === true : undefined}
            aria-disabled={states[index]?.isOff === true}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor.chain().focus()).run()}
          >
            <ToolIcon size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkTool editor={editor} tabIndex={current === tools.length ? 0 : -1} />
    </div>
  );
}
