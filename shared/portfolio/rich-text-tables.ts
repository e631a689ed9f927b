import type { RichTextNode } from '../richtext/document.ts';
import type { Run } from './document.ts';
import { cellToRuns } from './rich-text-to-runs.ts';

/** A cell of a full rectangle; one that another reaches over is empty. */
interface Place {
  runs: Run[];
  isHead: boolean;
}

const spanOf = (cell: RichTextNode, name: 'colspan' | 'rowspan') => Math.max(1, Number(cell.attrs?.[name]) || 1);
const isHeadCell = (cell: RichTextNode) => cell.type === 'tableHeader';
const childrenOf = ({ content }: RichTextNode) => content ?? [];

/** Cells in their places, as far as they reach over others; rows end where their last cell does. */
function placesOf(table: RichTextNode): Place[][] {
  const rows = childrenOf(table);
  const grid: (Place | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    const cells = childrenOf(row);
    const isHeadRow = cells.length > 0 && cells.every(isHeadCell);
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x++;
      const isHead = isHeadCell(cell);
      const first = { runs: cellToRuns(cell, isHead && !(isHeadRow && y === 0)), isHead };
      for (let down = 0; down < spanOf(cell, 'rowspan'); down++)
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          const line = grid[y + down];
          if (line) line[x + across] = down === 0 && across === 0 ? first : { runs: [], isHead };
        }
      x += spanOf(cell, 'colspan');
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? { runs: [], isHead: false }));
}

/** A table as a head (none where its first row names nothing) and rows, all of one length. */
export function tableToRows(table: RichTextNode): { head: Run[][]; rows: Run[][][] } {
  const places = placesOf(table);
  const runsOf = (line: readonly Place[]) => line.map(({ runs }) => runs);
  const [first, ...others] = places;
  const hasHead = first !== undefined && others.length > 0 && first.every(({ isHead }) => isHead);
  return hasHead ? { head: runsOf(first), rows: others.map(runsOf) } : { head: [], rows: places.map(runsOf) };
}
