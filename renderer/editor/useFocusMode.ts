import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent } from 'react';
import { setFocusMode } from './extensions/focus-mode.ts';
import { surroundingsOf } from './extensions/surroundings.ts';
import { useStore } from './store.ts';

export interface FocusModeProps {
  isFocusMode?: boolean;
  onFocusMode?: (isOn: boolean) => void;
  hasToolbar?: boolean;
}

/** Whether focus mode is on. F9 turns it on and off and Escape leaves it, from anywhere on the page. */
export function useFocusMode(editor: Editor, { isFocusMode, onFocusMode, hasToolbar }: FocusModeProps): boolean {
  const { focusMode } = surroundingsOf(editor);
  const isOn = useStore(focusMode);
  const tell = useEffectEvent((next: boolean) => onFocusMode?.(next));
  useEffect(() => {
    if (isFocusMode !== undefined) focusMode.set(isFocusMode);
  }, [focusMode, isFocusMode]);
  useEffect(() => focusMode.subscribe(() => tell(focusMode.get())), [focusMode]);
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="menu"], [role="dialog"]');
      if (event.defaultPrevented || isElsewhere) return;
      const isLeaving = event.key === 'Escape' && focusMode.get();
      if (!isLeaving && (event.key !== 'F9' || hasToolbar === false)) return;
      event.preventDefault();
      setFocusMode(editor, isLeaving ? false : undefined);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor, focusMode, hasToolbar]);
  return isOn;
}
