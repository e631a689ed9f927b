import { BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Run } from '../../../../shared/portfolio/document.ts';
import { runsToChildren, textRuns } from './runs.ts';
import type { Sheet, Where } from './sheet.ts';
import { hairline, styles } from './theme.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: hairline };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const between = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };
const margins = { top: 20, bottom: 20, left: 60, right: 120 };

const cell = (children: ParagraphChild[], width: number, style: string = styles.cell) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    children: [new Paragraph({ style, children })],
  });

/** Widths that together are the whole, to the twip. */
function shares(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  const widths = parts.map((part) => Math.floor((whole * part) / sum));
  const rest = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function table(rows: TableRow[], columnWidths: number[], indent: number): Table {
  const size = columnWidths.reduce((total, width) => total + width, 0);
  return new Table({
    rows,
    columnWidths,
    width: { size, type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    borders: between,
  });
}

/** What something is, and what is said about it: a table of two columns. */
export function factsTable(rows: readonly { label: string; runs: Run[] }[], sheet: Sheet, { indent }: Where): Table {
  const widths = shares(sheet.width - indent, [3, 7]);
  const [left = 0, right = 0] = widths;
  const toRow = ({ label, runs }: (typeof rows)[number]) =>
    new TableRow({
      cantSplit: true,
      children: [cell(textRuns(label), left, styles.label), cell(runsToChildren(runs), right)],
    });
  return table(rows.map(toRow), widths, indent);
}

/** A table with its head, which stands again on each page that it goes over. Short rows are filled up. */
export function wordTable(head: readonly Run[][], rows: readonly Run[][][], sheet: Sheet, { indent }: Where): Table {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const widths = shares(
    sheet.width - indent,
    Array.from({ length: columns }, () => 1),
  );
  const cells = (row: readonly Run[][], look: { bold?: true }) =>
    widths.map((width, column) => cell(runsToChildren(row[column] ?? [], look), width));
  const headRows =
    head.length === 0
      ? []
      : [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, { bold: true }) })];
  return table(
    [...headRows, ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, {}) }))],
    widths,
    indent,
  );
}
