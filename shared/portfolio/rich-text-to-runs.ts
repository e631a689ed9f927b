import type { RichTextMark, RichTextNode } from '../richtext/document.ts';
import { wordsOfUnknown } from '../richtext/unknown-words.ts';
import type { Run } from './document.ts';
import { joinRuns, plainLook, plainRun } from './runs.rules.ts';

/** Which look each mark of the page's schema has on paper. Underlined words are emphasised: on paper a line is a link. */
const looks: Readonly<Record<string, keyof Run['look']>> = {
  bold: 'isStrong',
  italic: 'isEmphasised',
  underline: 'isEmphasised',
  strike: 'isStruck',
  highlight: 'isMarked',
  code: 'isCode',
};

const mayLead = /^(https|mailto):/i;
const stringIn = (attrs: RichTextNode['attrs'], name: string) => {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** Where a link leads; one that may not lead there from paper (`http:`) is written out behind its words instead. */
function linkOf(marks: readonly RichTextMark[], text: string): { address: string | null; written: string } {
  const address = stringIn(marks.find(({ type }) => type === 'link')?.attrs, 'href').trim();
  if (address === '') return { address: null, written: '' };
  if (mayLead.test(address)) return { address, written: '' };
  return { address: null, written: text.includes(address) ? '' : ` (${address})` };
}

function lookOf(marks: readonly RichTextMark[]): Run['look'] {
  const look = { ...plainLook };
  for (const { type } of marks) {
    const name = looks[type];
    if (name) look[name] = true;
  }
  return look;
}

/** What a piece of a line says: a person by the code of that day, a tag with its sign, a break as a new line. */
function textOf(node: RichTextNode): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'personMention':
      return stringIn(node.attrs, 'label');
    case 'tagMention':
      return `#${stringIn(node.attrs, 'tag')}`;
    default:
      return wordsOfUnknown(node);
  }
}

function inlineToRun(node: RichTextNode): Run {
  const marks = node.marks ?? [];
  const text = textOf(node);
  const { address, written } = linkOf(marks, text);
  const personId = node.type === 'personMention' ? stringIn(node.attrs, 'personId') : '';
  return { text: text + written, look: lookOf(marks), address, personId: personId === '' ? null : personId };
}

const isPerson = (node: RichTextNode | undefined) => node?.type === 'personMention';

/** A line of the page. Two people who stand side by side have a space between them, since their sign (`@`) is not written. */
export const inlineToRuns = (content: readonly RichTextNode[] = []): Run[] =>
  joinRuns(
    content.flatMap((node, index) =>
      isPerson(node) && isPerson(content[index - 1]) ? [plainRun(' '), inlineToRun(node)] : [inlineToRun(node)],
    ),
  );

/** What stands before a point of a list that is written into a line. */
function signOf({ type, attrs }: RichTextNode, number: number | null): string {
  if (type === 'taskItem') return attrs?.['checked'] === true ? '☑ ' : '☐ ';
  if (type !== 'listItem') return '';
  return number === null ? '• ' : `${number}. `;
}

const lines = new Set(['paragraph', 'heading']);
const files = new Set(['image', 'attachment']);
const containers = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'blockquote',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
]);

const plainLines = (text: string): Run[] => (text === '' ? [] : [plainRun(`${text}\n`)]);

/** Blocks as lines, each with its end; pictures and files are no lines and left to the caller. */
function linesOf(nodes: readonly RichTextNode[], first: number | null = null): Run[] {
  return nodes.flatMap((node, index): Run[] => {
    if (files.has(node.type)) return [];
    if (lines.has(node.type)) return [...inlineToRuns(node.content), plainRun('\n')];
    if (!containers.has(node.type)) return plainLines(wordsOfUnknown(node));
    const sign = signOf(node, first === null ? null : first + index);
    const start = node.type === 'orderedList' ? Number(node.attrs?.['start'] ?? 1) : null;
    return [plainRun(sign), ...linesOf(node.content ?? [], start)];
  });
}

/** A cell of a table: its blocks as lines of one text. The words of a cell that names its row stand out. */
export function cellToRuns(cell: RichTextNode, isRowName: boolean): Run[] {
  const runs = joinRuns(linesOf(cell.content ?? []));
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/\n+$/u, '') };
  const ended = joinRuns(runs);
  return isRowName ? ended.map((run) => ({ ...run, look: { ...run.look, isStrong: true } })) : ended;
}
