import type { Editor } from '@tiptap/core';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { isOwnPrompt, removePrompt, sectionAtCaret } from './prompt-commands.ts';

/** Whether the prompt at the caret, or in the section given, is the coach's own. */
export function canRemovePrompt(editor: Editor, section = sectionAtCaret(editor.state)): boolean {
  const node = section === undefined ? undefined : editor.state.doc.nodeAt(section);
  return node ? isOwnPrompt(node) : false;
}

/** Removes it at once; when there was an answer, a line says so and offers to undo it. */
export function removeOwnPrompt(editor: Editor, section = sectionAtCaret(editor.state)): void {
  const removed = section === undefined ? undefined : removePrompt(editor, section);
  if (removed === 'answered') surroundingsOf(editor).remark.set({ kind: 'removedPrompt' });
}
