import { chartToTable } from '../../../../shared/portfolio/chart-svg.ts';
import type { Block, ListItem, Run } from '../../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../../shared/portfolio/messages/export.messages.ts';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { plainLook, plainRun, strongRun } from '../../../../shared/portfolio/runs.rules.ts';
import { say } from '../../../files/markup.ts';
import { isChart, mediaLine } from '../outgoing.ts';
import { escapeAddress, escapeInline } from './escape.ts';
import type { FigureBlock } from './pictures.ts';
import { runsToMarkdown } from './runs.ts';

/** What the text has to know of the files beside it. */
export interface Beside {
  /** Where a figure's picture lies, as seen from the text; undefined: it does not go along. */
  pictureOf(block: FigureBlock): string | undefined;
  /** Where a film or another file lies; undefined: it does not go along. */
  fileOf(block: FigureBlock): string | undefined;
  /** The number under the next figure or table. */
  next(kind: 'figure' | 'table'): number;
}

const indent = (text: string, width: number) => text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
const cellOf = (runs: readonly Run[]) => runsToMarkdown(runs, '<br>');

/** A table as GitHub writes it. A head that is missing is an empty one. */
function tableToMarkdown(head: readonly Run[][], rows: readonly Run[][][]): string {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  return [
    line(head.map(cellOf)),
    line(Array.from({ length: columns }, () => '---')),
    ...rows.map((row) => line(row.map(cellOf))),
  ].join('\n');
}

function itemToMarkdown({ blocks, isDone }: ListItem, marker: string, beside: Beside): string {
  const box = isDone === null ? '' : isDone ? '[x] ' : '[ ] ';
  return `${marker} ${box}${indent(blocksToMarkdown(blocks, beside), marker.length + 1)}`.trimEnd();
}

function listToMarkdown({ isOrdered, start, items }: Extract<Block, { kind: 'list' }>, beside: Beside): string {
  const isTight = items.every(({ blocks }) => blocks.every(({ kind }) => kind === 'paragraph') && blocks.length <= 1);
  return items
    .map((item, index) => itemToMarkdown(item, isOrdered ? `${start + index}.` : '-', beside))
    .join(isTight ? '\n' : '\n\n');
}

const captionLine = (label: string, number: number, words: string) =>
  `**${say(label, { number: String(number) })}** ${escapeInline(words)}`;

function figureToMarkdown(block: FigureBlock, beside: Beside): string {
  const { figure, alt, caption } = block;
  const picture = beside.pictureOf(block);
  const file = beside.fileOf(block);
  const lines = [
    ...(picture === undefined ? [] : [`![${escapeInline(alt)}](${escapeAddress(picture)})`]),
    ...(figure.kind === 'picture' && picture === undefined
      ? [`*${paperMessages.missingPicture}* ${escapeInline(alt)}`]
      : []),
    ...(figure.kind === 'media' ? [escapeInline(mediaLine(figure))] : []),
    ...(figure.kind !== 'media'
      ? []
      : file === undefined
        ? [exportMessages.inFile.liesNowhere]
        : [`[${escapeInline(figure.fileName)}](${escapeAddress(file)})`]),
    ...(caption === '' ? [] : [captionLine(paperMessages.figure, beside.next('figure'), caption)]),
  ];
  if (isChart(figure)) {
    const { head, rows } = chartToTable(figure);
    const toCell = (text: string) => [plainRun(text)];
    lines.push(
      tableToMarkdown(
        head.map(toCell),
        rows.map((row) => row.map(toCell)),
      ),
    );
  }
  return lines.join('\n\n');
}

const factToMarkdown = ({ label, runs }: { label: string; runs: Run[] }) =>
  `- ${runsToMarkdown([strongRun(label), plainRun(': '), ...runs])}`;

function blockToMarkdown(block: Block, beside: Beside): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 2)} ${runsToMarkdown(block.runs, ' ')}`.trimEnd();
    case 'prompt':
      return runsToMarkdown([{ ...plainRun(block.text), look: { ...plainLook, isEmphasised: true } }]);
    case 'paragraph':
      return runsToMarkdown(block.runs);
    case 'list':
      return listToMarkdown(block, beside);
    case 'quote':
      return blocksToMarkdown(block.blocks, beside)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'facts':
      return block.rows.map((row) => indent(factToMarkdown(row), 2)).join('\n');
    case 'table': {
      const table = tableToMarkdown(block.head, block.rows);
      return block.caption === ''
        ? table
        : `${captionLine(paperMessages.table, beside.next('table'), block.caption)}\n\n${table}`;
    }
    case 'figure':
      return figureToMarkdown(block, beside);
    case 'rule':
      return '* * *';
  }
}

const isList = ({ kind }: Block) => kind === 'list' || kind === 'facts';

/** Blocks with an empty line between them. Two lists that follow each other would be read as one: a comment parts them. */
export function blocksToMarkdown(blocks: readonly Block[], beside: Beside): string {
  let written = '';
  let last: Block | undefined;
  for (const block of blocks) {
    const text = blockToMarkdown(block, beside);
    if (text === '') continue;
    const between = last && isList(last) && isList(block) ? '\n\n<!-- -->\n\n' : '\n\n';
    written += last ? `${between}${text}` : text;
    last = block;
  }
  return written;
}
