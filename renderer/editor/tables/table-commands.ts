import type { ChainedCommands, Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

const COLUMNS = 3;
const ROWS = 3;

export function isInTable(editor: Editor): boolean {
  return editor.isActive('table');
}

/** Makes sure that one can write below the block at `position`: at the end of an answer or a page a line is added. */
export function addLineBelow(editor: Editor, position: number): void {
  const { doc, schema, tr } = editor.state;
  const block = doc.nodeAt(position);
  const paragraph = schema.nodes['paragraph']?.create();
  if (!block || !paragraph) return;
  const end = position + block.nodeSize;
  if (!doc.resolve(end).nodeAfter) editor.view.dispatch(tr.insert(end, paragraph));
}

/** Where the table with the caret begins. */
export function tableAtCaret({ state: { selection } }: Editor): number | undefined {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === 'table') return $from.before(depth);
  }
  return undefined;
}

/** A table of three columns with a heading row; the caret stands in its first cell. */
export function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: ROWS, cols: COLUMNS, withHeaderRow: true }).run();
  const table = tableAtCaret(editor);
  if (table !== undefined) addLineBelow(editor, table);
}

/** Up from the first row or down from the last: when nothing stands there, a line is made. */
export function leaveTable(editor: Editor, direction: 'up' | 'down'): boolean {
  const position = tableAtCaret(editor);
  const { doc, schema, selection, tr } = editor.state;
  const table = position === undefined ? undefined : doc.nodeAt(position);
  const paragraph = schema.nodes['paragraph']?.create();
  if (position === undefined || !table || !paragraph || !selection.empty) return false;
  const row = selection.$from.index(doc.resolve(position).depth + 1);
  const edge = direction === 'up' ? position : position + table.nodeSize;
  const beside = direction === 'up' ? doc.resolve(edge).nodeBefore : doc.resolve(edge).nodeAfter;
  const isAtEdge = row === (direction === 'up' ? 0 : table.childCount - 1);
  if (!isAtEdge || beside || !editor.view.endOfTextblock(direction)) return false;
  tr.insert(edge, paragraph);
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(edge + 1))).scrollIntoView());
  return true;
}

export type TableChange =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'headerRow'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable';

const changes: Record<TableChange, (chain: ChainedCommands) => ChainedCommands> = {
  rowAbove: (chain) => chain.addRowBefore(),
  rowBelow: (chain) => chain.addRowAfter(),
  columnBefore: (chain) => chain.addColumnBefore(),
  columnAfter: (chain) => chain.addColumnAfter(),
  headerRow: (chain) => chain.toggleHeaderRow(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  deleteTable: (chain) => chain.deleteTable(),
};

/** Whether a change would take away all that is left of the table. */
function isLast(editor: Editor, change: TableChange): boolean {
  const position = tableAtCaret(editor);
  const table = position === undefined ? undefined : editor.state.doc.nodeAt(position);
  if (change === 'deleteRow') return table?.childCount === 1;
  return change === 'deleteColumn' && table?.firstChild?.childCount === 1;
}

/** Changes the table with the caret; without its last row or column the table is gone as a whole. */
export function changeTable(editor: Editor, change: TableChange): void {
  changes[isLast(editor, change) ? 'deleteTable' : change](editor.chain().focus()).run();
}
