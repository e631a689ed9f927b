import { type Change, diffArrays, diffWordsWithSpace } from 'diff';
import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';

/** A line of a page as the history shows it. */
export interface PageLine {
  kind: 'heading' | 'prompt' | 'text' | 'item' | 'quote' | 'row' | 'attachment';
  text: string;
}

export interface LinePart {
  /** Its number among the parts of its line. */
  id: number;
  text: string;
  /** `before`: only in the earlier form; `now`: only in the page of now. */
  side: 'both' | 'before' | 'now';
}

export interface DiffLine {
  /** Its number among the lines. */
  id: number;
  kind: PageLine['kind'];
  parts: LinePart[];
}

const textOf = (node: RichTextNode) => documentToPlainText({ type: 'doc', content: [node] }).replaceAll('\n', ' ');

function headOf(node: RichTextNode): PageLine[] {
  const { heading, prompt } = node.attrs ?? {};
  return [
    ...(typeof heading === 'string' ? [{ kind: 'heading' as const, text: heading }] : []),
    { kind: 'prompt', text: String(prompt ?? '') },
  ];
}

function itemsOf(list: RichTextNode, kind: PageLine['kind']): PageLine[] {
  return (list.content ?? []).flatMap((item) => {
    const box = item.type === 'taskItem' ? `${item.attrs?.['checked'] === true ? '☑' : '☐'} ` : '';
    return (item.content ?? []).flatMap((block, index) =>
      linesOf(block, kind).map((line) => (index === 0 ? { ...line, text: box + line.text } : line)),
    );
  });
}

function linesOf(node: RichTextNode, kind: PageLine['kind'] = 'text'): PageLine[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'promptSection':
      return [...headOf(node), ...content.flatMap((block) => linesOf(block))];
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return itemsOf(node, 'item');
    case 'blockquote':
      return content.flatMap((block) => linesOf(block, 'quote'));
    case 'table':
      return content.map((row) => ({ kind: 'row', text: (row.content ?? []).map(textOf).join(' | ') }));
    case 'image':
    case 'attachment':
      return [{ kind: 'attachment', text: textOf(node) }];
    case 'heading':
      return [{ kind: 'heading', text: textOf(node) }];
    case 'horizontalRule':
      return [];
    default:
      return [{ kind, text: textOf(node) }];
  }
}

/** A page as lines, prompts too; empty ones are left out. */
export function pageToLines(page: RichTextDocument): PageLine[] {
  return (page.content ?? []).flatMap((node) => linesOf(node)).filter(({ text }) => text.trim() !== '');
}

type Unnumbered = Omit<DiffLine, 'id'>;

const toPart = ({ value, added, removed }: Change, id: number): LinePart => ({
  id,
  text: value,
  side: added ? 'now' : removed ? 'before' : 'both',
});

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A line that stayed and was changed within; or two lines, where next to nothing of the first is left. */
function changedLine(then: PageLine, now: PageLine): Unnumbered[] {
  const parts = diffWordsWithSpace(then.text, now.text, { intlSegmenter: words }).map(toPart);
  const kept = parts.filter(({ side }) => side === 'both').reduce((sum, { text }) => sum + text.trim().length, 0);
  if (kept * 3 >= Math.min(then.text.length, now.text.length)) return [{ kind: now.kind, parts }];
  return [wholeLine(then, 'before'), wholeLine(now, 'now')];
}

const wholeLine = ({ kind, text }: PageLine, side: LinePart['side']): Unnumbered => ({
  kind,
  parts: [{ id: 0, text, side }],
});

/** Lines that went and lines that came at the same place, each beside its likeliest successor: in order, by kind. */
function pairLines(then: readonly PageLine[], now: readonly PageLine[]): Unnumbered[] {
  const lines: Unnumbered[] = [];
  const waiting = [...now];
  for (const line of then) {
    const next = waiting[0];
    if (next?.kind === line.kind) lines.push(...changedLine(line, waiting.shift() ?? next));
    else lines.push(wholeLine(line, 'before'));
  }
  return [...lines, ...waiting.map((line) => wholeLine(line, 'now'))];
}

/** What changed from an earlier form of a page to the page of now, line by line and word by word. */
export function diffPages(then: RichTextDocument, now: RichTextDocument): DiffLine[] {
  const changes = diffArrays(pageToLines(then), pageToLines(now), {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
  });
  const lines: Unnumbered[] = [];
  for (const [index, { value, added, removed }] of changes.entries()) {
    const before = changes[index - 1];
    const next = changes[index + 1];
    if (removed) lines.push(...pairLines(value, next?.added ? next.value : []));
    else if (added) lines.push(...(before?.removed ? [] : value.map((line) => wholeLine(line, 'now'))));
    else lines.push(...value.map((line) => wholeLine(line, 'both')));
  }
  return lines.map((line, id) => ({ id, ...line }));
}

export function hasDifference(lines: readonly DiffLine[]): boolean {
  return lines.some(({ parts }) => parts.some(({ side }) => side !== 'both'));
}
