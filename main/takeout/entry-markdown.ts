import type { RichTextMark, RichTextNode } from '../../shared/richtext/document.ts';

/** Where an attachment lies, as seen from the file; undefined when it is not known. */
export type PathOf = (attachmentId: string) => string | undefined;

/** Text as text: whatever Markdown or HTML would take for a sign of theirs has a backslash before it. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~&$^]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`);

/** Which mark is which tag; bold and italic are stars where these are read as such. */
const tags: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  underline: 'u',
  highlight: 'mark',
};

const address = (href: string) => `<${href.replaceAll(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`;
const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Stars are read as marks where letters or digits touch them from inside, and no other star from outside. */
const takesStars = (words: string, written: string) =>
  /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(words) && !written.endsWith('*');

/** Signs stand close to the words: blanks at the ends go outside. `written`: what stands before them. */
function marked(text: string, marks: readonly RichTextMark[], written: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const looks = marks.flatMap(({ type }) => tags[type] ?? []);
  const link = marks.find(({ type }) => type === 'link');
  const isStarred = looks.every((tag) => tag === 'strong' || tag === 'em');
  const star = looks.map((tag) => (tag === 'strong' ? '**' : '*')).join('');
  const inside =
    isStarred && takesStars(words, link ? '' : written + before)
      ? star + words + star
      : looks.reduce((whole, tag) => `<${tag}>${whole}</${tag}>`, words);
  const drawn = link ? `[${inside}](${address(String(link.attrs?.['href'] ?? ''))})` : inside;
  return before + drawn + after;
}

function inline(node: RichTextNode, written: string): string {
  if (node.type === 'hardBreak') return '\\\n';
  if (node.type === 'personMention') return escapeMarkdown(`@${node.attrs?.['label']}`);
  if (node.type === 'tagMention') return escapeMarkdown(`#${node.attrs?.['tag']}`);
  return marked(escapeMarkdown(node.text ?? ''), node.marks ?? [], written);
}

const isLink = ({ marks = [] }: RichTextNode) => marks.some(({ type }) => type === 'link');

/** The words of a block. Blanks at the beginning of a line would make it code, a link behind an exclamation mark a picture. */
function line({ content = [] }: RichTextNode): string {
  let written = '';
  for (const child of content) {
    const words = inline(child, written);
    written = (isLink(child) ? written.replace(/!$/, '\\!') : written) + words;
  }
  return written.replaceAll(/^[^\S\n]+/gm, '').replace(/(?:\\\n)+$/, '');
}
const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);

function list(node: RichTextNode, pathOf: PathOf): string {
  const first = Number(node.attrs?.['start'] ?? 1);
  return (node.content ?? [])
    .map((item, place) => {
      const box = item.type === 'taskItem' ? (item.attrs?.['checked'] === true ? '[x] ' : '[ ] ') : '';
      const sign = node.type === 'orderedList' ? `${first + place}. ` : '- ';
      return `${sign}${box}${indent(blocks(item, pathOf), ' '.repeat(sign.length))}`;
    })
    .join('\n');
}

/** Markdown knows no blocks in a cell: they follow each other with a break between. */
function table(node: RichTextNode, pathOf: PathOf): string {
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => blocks(cell, pathOf).replaceAll('\\\n', '<br>').replaceAll(/\n+/g, '<br>')),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const toLine = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [toLine(head), toLine(Array.from({ length: width }, () => '---')), ...body.map(toLine)].join('\n');
}

function attached(node: RichTextNode, pathOf: PathOf): string {
  const words = escapeMarkdown(String(node.attrs?.['alt'] ?? node.attrs?.['name'] ?? ''));
  const path = pathOf(String(node.attrs?.['attachmentId']));
  if (path === undefined) return words;
  return `${node.type === 'image' ? '!' : ''}[${words}](${addressOf(path).replaceAll('%2F', '/')})`;
}

function section(node: RichTextNode, pathOf: PathOf): string {
  const { heading, prompt } = node.attrs ?? {};
  const parts = [
    typeof heading === 'string' && heading !== '' ? `## ${escapeMarkdown(heading)}` : '',
    `> ${escapeMarkdown(String(prompt ?? ''))}`,
    blocks(node, pathOf),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function block(node: RichTextNode, pathOf: PathOf): string {
  switch (node.type) {
    case 'paragraph':
      return line(node);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.['level'] ?? 2))} ${line(node).replaceAll('\\\n', ' ')}`;
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return list(node, pathOf);
    case 'blockquote':
      return `> ${indent(blocks(node, pathOf), '> ')}`;
    case 'horizontalRule':
      return '---';
    case 'table':
      return table(node, pathOf);
    case 'image':
    case 'attachment':
      return attached(node, pathOf);
    case 'promptSection':
      return section(node, pathOf);
    default:
      return node.text === undefined ? blocks(node, pathOf) : inline(node, '');
  }
}

function blocks(node: RichTextNode, pathOf: PathOf): string {
  return (node.content ?? [])
    .map((child) => block(child, pathOf))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** The body of a page as Markdown (CommonMark, with GitHub's tables and tasks). */
export const bodyToMarkdown = (body: RichTextNode, pathOf: PathOf): string => blocks(body, pathOf);

/** Front matter and body. Values are JSON, which YAML takes as its own. */
export function toMarkdownFile(front: Readonly<Record<string, unknown>>, title: string, body: string): string {
  const head = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${head.join('\n')}\n---\n\n# ${escapeMarkdown(title)}\n\n${body}\n`;
}
