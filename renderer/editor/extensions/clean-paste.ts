import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { boundsRefusal } from '../../../shared/richtext/document.ts';
import { cleanHtml } from '../paste/clean-html.ts';
import { takePaste } from '../paste/take-paste.ts';
import { surroundingsOf } from './surroundings.ts';

const refusalOf = (state: EditorState, slice: Slice) => {
  const { doc } = state.tr.replaceSelection(slice);
  return boundsRefusal(doc.toJSON());
};

/** The words of a piece, a paragraph for each of its lines. */
function onlyParagraphs(slice: Slice, schema: Schema): Slice {
  const lines: Node[] = [];
  slice.content.descendants((node) => {
    const line = node.isTextblock ? schema.nodes['paragraph']?.createChecked(null, node.content) : undefined;
    if (line) lines.push(line);
    return !node.isTextblock;
  });
  return Slice.maxOpen(Fragment.from(lines));
}

/** What fits on the page: as it is, or as plain paragraphs when it is nested too deeply, or nothing when it is too much. */
function fitOnPage(editor: Editor, slice: Slice, state: EditorState): Slice {
  const { remark } = surroundingsOf(editor);
  const refusal = refusalOf(state, slice);
  if (refusal === undefined) return slice;
  const plain = onlyParagraphs(slice, state.schema);
  const isFlat = refusal === 'page-too-deep' && refusalOf(state, plain) === undefined;
  remark.set({ kind: isFlat ? 'tooDeep' : 'tooMuch' });
  return isFlat ? plain : Slice.empty;
}

/** What comes from other programs: made plain before the schema reads it, and never more than a page can hold. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  priority: 50, // after the guard of prompts, which may take the prompts out of it

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleDOMEvents: { paste: takePaste },
          transformPastedHTML: cleanHtml,
          transformPasted: (slice, { state }) => fitOnPage(editor, slice, state),
        },
      }),
    ];
  },
});
