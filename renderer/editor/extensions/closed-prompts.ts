import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { AttrStep } from '@tiptap/pm/transform';
import { isClosedSection, placeNear } from './sections.ts';

/** The section out of sight in which the whole selection lies. */
function closedAround({ selection: { $from, $to } }: EditorState): number | undefined {
  const isInside = $from.depth > 0 && $to.depth > 0 && $from.index(0) === $to.index(0);
  return isInside && isClosedSection($from.node(1)) ? $from.before(1) : undefined;
}

/** Whether words were put in or taken out, and not only a prompt skipped or hidden. */
function isWriting(tr: Transaction): boolean {
  return tr.docChanged && !isHistoryTransaction(tr) && tr.steps.some((step) => !(step instanceof AttrStep));
}

/**
 * A skipped or hidden answer is no place for the caret; and should something be written into it all the same, it opens, so
 * that nobody writes what they do not see.
 */
export const ClosedPrompts = Extension.create({
  name: 'closedPrompts',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          const section = closedAround(state);
          if (section === undefined) return null;
          if (transactions.some(isWriting)) return state.tr.setNodeAttribute(section, 'state', 'open');
          const place = placeNear(state.doc, section);
          return place && !place.eq(state.selection) ? state.tr.setSelection(place) : null;
        },
      }),
    ];
  },
});
