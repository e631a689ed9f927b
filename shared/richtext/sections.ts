import type { RichTextDocument, RichTextNode } from './document.ts';
import { documentToPlainText } from './plain-text.ts';

const isSection = (node: RichTextNode) => node.type === 'promptSection';
const hasWords = (node: RichTextNode) => documentToPlainText({ type: 'doc', content: [node] }) !== '';

/**
 * The page without the prompts that were left unanswered, for a reader who did not see them asked. A heading stands with
 * the first prompt of its group; when that one goes, the next answered one of the group takes it over.
 */
export function withoutBlankSections(document: RichTextDocument): RichTextDocument {
  const content: RichTextNode[] = [];
  let heading: unknown = null;
  for (const node of document.content ?? []) {
    if (!isSection(node)) {
      content.push(node);
      continue;
    }
    heading = node.attrs?.['heading'] ?? heading;
    if (!hasWords(node)) continue;
    content.push({ ...node, attrs: { ...node.attrs, heading } });
    heading = null;
  }
  return { ...document, content };
}
