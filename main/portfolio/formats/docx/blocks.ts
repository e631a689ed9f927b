import { BorderStyle, HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx';
import { chartToTable } from '../../../../shared/portfolio/chart-svg.ts';
import type { Block, ListItem } from '../../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../../shared/portfolio/messages/export.messages.ts';
import { plainRun } from '../../../../shared/portfolio/runs.rules.ts';
import { isChart } from '../outgoing.ts';
import { caption, figureParagraphs } from './figures.ts';
import { itemIndent, type ListPlace } from './numbering.ts';
import { runsToChildren, textRuns } from './runs.ts';
import type { Sheet, Where } from './sheet.ts';
import { factsTable, wordTable } from './tables.ts';
import { hairline, styles } from './theme.ts';

type Drawn = Paragraph | Table;

const { inFile } = exportMessages;

const headings = [HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;
const indentOf = ({ indent }: Where): Pick<IParagraphOptions, 'indent'> =>
  indent === 0 ? {} : { indent: { left: indent } };
const styleOf = ({ style }: Where): Pick<IParagraphOptions, 'style'> => (style === undefined ? {} : { style });

/** An item: its first paragraph carries the number, what follows stands below its text. */
function itemToDocx(item: ListItem, place: ListPlace, sheet: Sheet, where: Where): Drawn[] {
  const [first, ...rest] = item.blocks;
  const isText = first?.kind === 'paragraph';
  const numbered = new Paragraph({
    style: where.style ?? 'ListParagraph',
    numbering: place,
    children: isText ? runsToChildren(first.runs) : [],
  });
  const inside: Where = {
    style: where.style,
    indent: itemIndent(place.level),
    listLevel: where.listLevel + 1,
  };
  return [numbered, ...blocksToDocx(isText ? rest : item.blocks, sheet, inside)];
}

function listToDocx(block: Extract<Block, { kind: 'list' }>, sheet: Sheet, where: Where): Drawn[] {
  const { numbering } = sheet;
  const list = numbering.begin(where.listLevel, block.isOrdered, block.start);
  return block.items.flatMap((item) => {
    const place = item.isDone === null ? list : numbering.tick(where.listLevel, item.isDone);
    return itemToDocx(item, place, sheet, where);
  });
}

/** Word joins two tables that touch; a small empty line keeps them apart, and below a table of the text. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 120, line: 120, lineRule: 'auto' }, children: [] });

/** The same numbers as a table: a chart is never the only place where something can be read. */
function tableOfChart(block: Extract<Block, { kind: 'figure' }>, sheet: Sheet, where: Where): Drawn[] {
  if (!isChart(block.figure)) return [];
  const { head, rows } = chartToTable(block.figure);
  const toCell = (text: string) => [plainRun(text)];
  return [
    wordTable(
      head.map(toCell),
      rows.map((row) => row.map(toCell)),
      sheet,
      where,
    ),
    gap(),
  ];
}

const rule = () =>
  new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: hairline } },
    children: [],
  });

function blockToDocx(block: Block, sheet: Sheet, where: Where): Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1] ?? headings[2],
          children: runsToChildren(block.runs),
          ...indentOf(where),
        }),
      ];
    case 'prompt':
      return [new Paragraph({ style: styles.prompt, children: textRuns(block.text), ...indentOf(where) })];
    case 'paragraph':
      return [new Paragraph({ ...styleOf(where), ...indentOf(where), children: runsToChildren(block.runs) })];
    case 'list':
      return listToDocx(block, sheet, where);
    case 'quote':
      return blocksToDocx(block.blocks, sheet, { ...where, style: styles.quote, indent: where.indent + 480 });
    case 'facts':
      return block.rows.length === 0 ? [] : [factsTable(block.rows, sheet, where), gap()];
    case 'table':
      return [
        ...(block.caption === '' ? [] : [caption(inFile.table, block.caption, true)]),
        wordTable(block.head, block.rows, sheet, where),
        gap(),
      ];
    case 'figure':
      return [...figureParagraphs(block, sheet, where), ...tableOfChart(block, sheet, where)];
    case 'rule':
      return [rule()];
  }
}

/** What stands in a document, as paragraphs and tables of Word. */
export function blocksToDocx(blocks: readonly Block[], sheet: Sheet, where: Where): Drawn[] {
  return blocks.flatMap((block) => blockToDocx(block, sheet, where));
}
