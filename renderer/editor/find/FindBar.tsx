import { CaretDown, CaretUp, MagnifyingGlass, X } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { useStore } from '../store.ts';
import { ToolButton } from '../ToolButton.tsx';
import classes from './FindBar.module.css';
import { endFind, findingOf, findStep, findWords, isOutOfSight } from './find-plugin.ts';

const ICON_SIZE = 16;

/** The words that are selected are what one most likely looks for. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const words = selection.$from.sameParent(selection.$to) ? doc.textBetween(selection.from, selection.to) : '';
  return words.length <= 80 ? words : '';
}

function OpenBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => selectedWords(editor));
  const field = useRef<HTMLInputElement>(null);
  const { count, current, isHidden } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const finding = findingOf(now.state);
      return { count: finding.matches.length, current: finding.current + 1, isHidden: isOutOfSight(now) };
    },
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => findWords(editor, words), [editor, words]);

  function close(): void {
    surroundingsOf(editor).panel.set(undefined);
    endFind(editor);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isAgain = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) findStep(editor, event.shiftKey ? -1 : 1);
    else if (isAgain) field.current?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const none = isHidden ? t('editor.find.onlyHidden') : t('editor.find.none');
  const said = count === 0 ? none : t('editor.find.count', { current, count });
  return (
    <search aria-label={t('editor.find.label')} className={classes.bar} onKeyDown={press}>
      <MagnifyingGlass size={ICON_SIZE} aria-hidden="true" />
      <input
        ref={field}
        data-private
        value={words}
        aria-label={t('editor.find.field')}
        placeholder={t('editor.find.label')}
        spellCheck={false}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <span role="status">{words !== '' && said}</span>
      <ToolButton
        label={t('editor.find.previous')}
        icon={CaretUp}
        disabled={count === 0}
        onClick={() => findStep(editor, -1)}
      />
      <ToolButton
        label={t('editor.find.next')}
        icon={CaretDown}
        disabled={count === 0}
        onClick={() => findStep(editor, 1)}
      />
      <ToolButton label={t('editor.find.close')} icon={X} onClick={close} />
    </search>
  );
}

/** Find on this page: Ctrl F opens it from anywhere on the page, Escape goes back into the text. */
export function FindBar({ editor }: { editor: Editor }) {
  const { panel } = surroundingsOf(editor);
  const isOpen = useStore(panel)?.kind === 'find';
  useEffect(() => {
    function open(event: globalThis.KeyboardEvent): void {
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
      if (!isFind || event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      panel.set({ kind: 'find' });
    }
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [panel]);
  return isOpen ? <OpenBar editor={editor} /> : null;
}
