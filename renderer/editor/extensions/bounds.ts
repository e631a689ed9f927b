import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { MAX_DEPTH } from '../../../shared/richtext/document.ts';
import { surroundingsOf } from './surroundings.ts';

/** How many levels a page has, counted as the door counts them: the page itself is the first, words are the last. */
export function depthOf(doc: Node): number {
  let deepest = 1;
  doc.descendants((node, position) => {
    if (node.isLeaf || node.childCount === 0) deepest = Math.max(deepest, doc.resolve(position).depth + 2);
  });
  return deepest;
}

/** Whether a change can make a page deeper; typing cannot, and is not made to wait for the count. */
function canDeepen(tr: Transaction): boolean {
  return (
    tr.docChanged &&
    !isHistoryTransaction(tr) &&
    tr.steps.some((step) => !(step instanceof ReplaceStep) || step.slice.content.content.some((node) => !node.isText))
  );
}

/** A page that grew deeper than the journal takes could not be saved any more: that change is not made. */
export const Bounds = Extension.create({
  name: 'bounds',

  addProseMirrorPlugins() {
    const { remark } = surroundingsOf(this.editor);
    return [
      new Plugin({
        filterTransaction(tr, state) {
          if (!canDeepen(tr) || depthOf(tr.doc) <= MAX_DEPTH || depthOf(state.doc) > MAX_DEPTH) return true;
          remark.set({ kind: 'nesting' });
          return false;
        },
      }),
    ];
  },
});
