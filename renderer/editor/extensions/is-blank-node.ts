import type { Node } from '@tiptap/pm/model';

/** Whether a section holds nothing but one empty paragraph. */
export function isBlankNode(section: Node): boolean {
  return (
    section.childCount === 1 && section.firstChild?.type.name === 'paragraph' && section.firstChild.content.size === 0
  );
}
