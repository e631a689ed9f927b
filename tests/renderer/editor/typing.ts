import { act } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import type {} from '@tiptap/starter-kit'; // the names of undo and redo, for the compiler

/** Types as a keyboard does, letter by letter, with everything that listens to letters. */
export async function typeText(editor: Editor, text: string): Promise<void> {
  for (const letter of text) {
    await act(async () => {
      const { from, to } = editor.state.selection;
      const insert = () => editor.state.tr.insertText(letter, from, to);
      const isTaken = editor.view.someProp('handleTextInput', (take) => take(editor.view, from, to, letter, insert));
      if (!isTaken) editor.view.dispatch(insert());
    });
  }
}

/** Lets what was asked of the journal be answered. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Presses a key in the text; the answer tells whether the text took it. */
export async function pressKey(editor: Editor, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(async () => {
    editor.view.dom.dispatchEvent(event);
  });
  return event.defaultPrevented;
}
