import type { RichTextDocument, RichTextNode } from './document.ts';

const textBlocks = new Set(['paragraph', 'heading']);

/** What a piece of a line says; a mention says what it names. */
function wordsOf(node: RichTextNode): string {
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'personMention') return `@${node.attrs?.['label']}`;
  if (node.type === 'tagMention') return `#${node.attrs?.['tag']}`;
  return node.text ?? '';
}

/** The name of an attached file, or what a picture shows: words of the coach's that search should find. */
function captionOf(node: RichTextNode): string | undefined {
  if (node.type === 'attachment') return String(node.attrs?.['name'] ?? '');
  if (node.type === 'image') return String(node.attrs?.['alt'] ?? '');
  return undefined;
}

/** The lines of text below a node: one per paragraph or heading, without the prompts. */
function linesOf(node: RichTextNode): string[] {
  const caption = captionOf(node);
  if (caption !== undefined) return [caption];
  if (!textBlocks.has(node.type)) return (node.content ?? []).flatMap(linesOf);
  return [(node.content ?? []).map(wordsOf).join('')];
}

/** What the coach wrote, a line per paragraph; prompts are the template's words and left out. */
export function documentToPlainText(document: RichTextDocument): string {
  return linesOf(document)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function hasAttachment(node: RichTextNode): boolean {
  return node.type === 'image' || node.type === 'attachment' || (node.content ?? []).some(hasAttachment);
}

/** Whether the coach has not put anything on the page yet. */
export function isBlank(document: RichTextDocument): boolean {
  return documentToPlainText(document) === '' && !hasAttachment(document);
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words the coach wrote, by Unicode's word boundaries (UAX 29): right for scripts without spaces too. */
export function countWords(document: RichTextDocument): number {
  const text = documentToPlainText(document);
  // Without a script that is written without spaces, the cheap way gives the same number.
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(text)
  ) {
    return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++;
  return count;
}
