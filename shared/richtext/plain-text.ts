import type { RichTextDocument, RichTextNode } from './document.ts';

const textBlocks = new Set(['paragraph', 'heading']);

/** The lines of text below a node: one per paragraph or heading, without the prompts. */
function linesOf(node: RichTextNode): string[] {
  if (!textBlocks.has(node.type)) return (node.content ?? []).flatMap(linesOf);
  return [(node.content ?? []).map((child) => (child.type === 'hardBreak' ? ' ' : (child.text ?? ''))).join('')];
}

/** What the coach wrote, a line per paragraph; prompts are the template's words and left out. */
export function documentToPlainText(document: RichTextDocument): string {
  return linesOf(document)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether the coach has not written anything yet. */
export function isBlank(document: RichTextDocument): boolean {
  return documentToPlainText(document) === '';
}
