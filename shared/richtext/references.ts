import type { RichTextDocument, RichTextNode } from './document.ts';

/** The nodes of a page that lead to something else in the journal. */
export const referenceNodes = {
  personMention: 'personId',
  tagMention: 'tag',
  image: 'attachmentId',
  attachment: 'attachmentId',
} as const;

export interface References {
  personIds: string[];
  tags: string[];
  attachmentIds: string[];
}

/** Two writings of one tag are one tag: letters are folded as search folds their case. */
export function foldTag(tag: string): string {
  return tag.normalize('NFC').toLocaleLowerCase('en');
}

function visit(node: RichTextNode, look: (node: RichTextNode) => void): void {
  look(node);
  for (const child of Array.isArray(node.content) ? node.content : []) visit(child, look);
}

/** Whom and what a page mentions, each once, in the order of their first mention. */
export function referencesOf(document: RichTextDocument): References {
  const found = { personIds: new Set<string>(), tags: new Set<string>(), attachmentIds: new Set<string>() };
  visit(document, ({ type, attrs }) => {
    if (type === 'personMention') found.personIds.add(String(attrs?.['personId']));
    else if (type === 'tagMention') found.tags.add(foldTag(String(attrs?.['tag'])));
    else if (type === 'image' || type === 'attachment') found.attachmentIds.add(String(attrs?.['attachmentId']));
  });
  return {
    personIds: [...found.personIds],
    tags: [...found.tags],
    attachmentIds: [...found.attachmentIds],
  };
}
