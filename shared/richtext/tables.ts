import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

const MAX_SPAN = 100;

/** The part of a DOM element that is needed here: `shared` is compiled without the browser's types. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const isSpan = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_SPAN;

/** Over how many rows or columns a cell reaches. A million of them in a foreign table would stop the editor. */
function spanAttribute(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML(element: ElementLike) {
      const span = Number(element.getAttribute(name) ?? 1);
      return isSpan(span) ? span : 1;
    },
    validate(value: unknown) {
      if (!isSpan(value)) throw new RangeError(`not a ${name}`);
    },
  };
}

/** Widths and alignments of other programs are not taken over: a table is as wide as its words need. */
const cellAttributes = () => ({
  colspan: spanAttribute('colspan'),
  rowspan: spanAttribute('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null, validate: 'null' },
});

/** Without the widths that TipTap writes as inline style, which the policy of our pages refuses. */
const PlainTable = Table.extend({
  addNodeView: () => null, // it would draw those widths again
  renderHTML() {
    return ['div', { class: 'table-scroll' }, ['table', {}, ['tbody', 0]]];
  },
}).configure({ resizable: false });

export const tableExtensions: Extensions = [
  PlainTable,
  TableRow,
  TableHeader.extend({ addAttributes: cellAttributes }),
  TableCell.extend({ addAttributes: cellAttributes }),
];
