import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { surroundingsOf } from './surroundings.ts';

/** Turns focus mode on or off; without a value it is the other way round. */
export function setFocusMode(editor: Editor, isOn = !surroundingsOf(editor).focusMode.get()): true {
  surroundingsOf(editor).focusMode.set(isOn);
  return true;
}

/** In focus mode only the paragraph or prompt with the caret stands in full ink; the style sheet does the rest. */
export const FocusMode = Extension.create({
  name: 'focusMode',

  addKeyboardShortcuts() {
    // The window's listener does not see it from within the text: ProseMirror keeps Escape to itself.
    return { Escape: ({ editor }) => surroundingsOf(editor).focusMode.get() && setFocusMode(editor, false) };
  },

  addProseMirrorPlugins() {
    const { focusMode } = surroundingsOf(this.editor);
    return [
      new Plugin({
        props: {
          decorations({ doc, selection: { $head } }) {
            if (!focusMode.get() || $head.depth === 0) return null;
            return DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'is-here' })]);
          },
        },
        view(view) {
          const redraw = () => view.dispatch(view.state.tr.setMeta('addToHistory', false));
          return { destroy: focusMode.subscribe(redraw) };
        },
      }),
    ];
  },
});
