import type { RichTextDocument, RichTextNode } from './document.ts';
import { isBlank } from './plain-text.ts';

const isSection = (node: RichTextNode) => node.type === 'promptSection';
const isOpen = (node: RichTextNode) => (node.attrs?.['state'] ?? 'open') === 'open';
const isAnswered = (node: RichTextNode) => !isBlank({ type: 'doc', content: [node] });

/**
 * The page without the prompts that were left unanswered, skipped or hidden, for a reader who did not see them asked. A heading stands with
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
    if (!isOpen(node) || !isAnswered(node)) continue;
    content.push({ ...node, attrs: { ...node.attrs, heading } });
    heading = null;
  }
  return { ...document, content };
}
