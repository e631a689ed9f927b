import type { RichTextDocument } from './document.ts';

/** The parts of a node that are looked at here; nothing is taken for granted of a page that another Cairn wrote. */
interface Looked {
  type?: unknown;
  text?: unknown;
  content?: unknown;
  attrs?: unknown;
}

/** Attributes that hold words of the coach's, whatever the node is. */
const wordy = ['label', 'name', 'alt', 'title', 'caption', 'text'];
const signs: Record<string, string> = { personMention: '@', tagMention: '#' };

const look = (node: unknown): Looked => (typeof node === 'object' && node !== null ? node : {});
const childrenOf = (node: Looked): unknown[] => (Array.isArray(node.content) ? node.content : []);
const lineTypes: readonly unknown[] = ['paragraph', 'heading'];
const isText = (node: unknown) => typeof look(node).text === 'string';

/** What a node without content says. */
function wordsOf(node: Looked): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hardBreak') return ' ';
  const attrs = look(node.attrs) as Record<string, unknown>;
  const names = node.type === 'tagMention' ? ['tag'] : wordy;
  const words = names.map((name) => attrs[name]).filter((word) => typeof word === 'string');
  return (signs[String(node.type)] ?? '') + words.join(' ');
}

/**
 * The words of a page of which parts are not known here, a line for each block that holds text. Without recursion, and without
 * the rules of any schema: what can be read at all is read.
 */
export function wordsOfUnknown(page: unknown): string {
  const lines: string[] = [''];
  const add = (words: string) => lines.push((lines.pop() ?? '') + words);
  const open: ({ node: unknown; isInline: boolean } | 'line ends')[] = [{ node: page, isInline: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === 'line ends') {
      lines.push('');
      continue;
    }
    const node = look(next.node);
    const children = childrenOf(node);
    if (!next.isInline) lines.push('');
    add(wordsOf(node));
    if (children.length === 0) continue;
    const isLine = next.isInline || lineTypes.includes(node.type) || children.some(isText);
    if (!next.isInline) lines.push(''); // behind a title of the block's own
    if (!isLine) open.push('line ends');
    for (const child of children.toReversed()) open.push({ node: child, isInline: isLine });
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** More paragraphs than a page may have are not made of words that are only to be read. */
const MANY_LINES = 10_000;

/** The same as a page of plain paragraphs. */
export function unknownToPlainPage(page: unknown): RichTextDocument {
  const words = wordsOfUnknown(page);
  const lines = words.split('\n');
  const paragraphs = lines.length > MANY_LINES ? [words.replaceAll('\n', ' ')] : lines;
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  };
}
