import type { Editor } from '@tiptap/core';
import type { CSSProperties } from 'react';

/** A rectangle of the window, seen from the corner of the page: what stands there moves with the page when it scrolls. */
export function placeOnPage(editor: Editor, box: DOMRect | null | undefined): CSSProperties {
  const corner = editor.view.dom.getBoundingClientRect();
  if (!box) return { left: 0, top: 0, width: 0, height: 0 };
  return { left: box.left - corner.left, top: box.top - corner.top, width: box.width, height: box.height };
}

/** Where the caret stands in the window; null while nothing is drawn. */
export function caretBox(editor: Editor): DOMRect | null {
  try {
    const { left, top, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
    return new DOMRect(left, top, 0, bottom - top);
  } catch {
    return null;
  }
}
