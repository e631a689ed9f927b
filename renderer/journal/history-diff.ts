import { type Change, diffArrays, diffWordsWithSpace } from 'diff';
import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';

/** A line of a page as the history shows it. */
export interface PageLine {
  kind: 'heading' | 'prompt' | 'text' | 'item' | 'quote' | 'row' | 'attachment';
  text: string;
  /** Which picture or file it is: another one with the same words is another one. */
  attachmentId?: string;
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

function itemsOf(list: RichTextNode, kind: PageLine['kind'], picture: string): PageLine[] {
  return (list.content ?? []).flatMap((item) => {
    const box = item.type === 'taskItem' ? `${item.attrs?.['checked'] === true ? '☑' : '☐'} ` : '';
    return (item.content ?? []).flatMap((block, index) =>
      linesOf(block, picture, kind).map((line) => (index === 0 ? { ...line, text: box + line.text } : line)),
    );
  });
}

/** A row without a word is an empty line. */
function rowOf({ content = [] }: RichTextNode): PageLine {
  const cells = content.map(textOf);
  return { kind: 'row', text: cells.every((cell) => cell.trim() === '') ? '' : cells.join(' | ') };
}

/** A picture or file by its words; a picture without words is called one, so that it is seen to come and go. */
function attachedOf(node: RichTextNode, picture: string): PageLine {
  return {
    kind: 'attachment',
    text: textOf(node).trim() || picture,
    attachmentId: String(node.attrs?.['attachmentId'] ?? ''),
  };
}

function linesOf(node: RichTextNode, picture: string, kind: PageLine['kind'] = 'text'): PageLine[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'promptSection':
      return [...headOf(node), ...content.flatMap((block) => linesOf(block, picture))];
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return itemsOf(node, 'item', picture);
    case 'blockquote':
      return content.flatMap((block) => linesOf(block, picture, 'quote'));
    case 'table':
      return content.map(rowOf);
    case 'image':
    case 'attachment':
      return [attachedOf(node, picture)];
    case 'heading':
      return [{ kind: 'heading', text: textOf(node) }];
    case 'horizontalRule':
      return [];
    default:
      return [{ kind, text: textOf(node) }];
  }
}

/** A page as lines, prompts too; empty ones are left out. `picture`: what a picture without words is called. */
export function pageToLines(picture: string, page: RichTextDocument): PageLine[] {
  return (page.content ?? []).flatMap((node) => linesOf(node, picture)).filter(({ text }) => text.trim() !== '');
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
  if (then.attachmentId !== now.attachmentId) return [wholeLine(then, 'before'), wholeLine(now, 'now')];
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
export function diffPages(picture: string, then: RichTextDocument, now: RichTextDocument): DiffLine[] {
  const changes = diffArrays(pageToLines(picture, then), pageToLines(picture, now), {
    comparator: (one, other) =>
      one.kind === other.kind && one.text === other.text && one.attachmentId === other.attachmentId,
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
