import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { PromptSection } from '../../../shared/richtext/prompt-section.ts';

export function isSection(node: Node | null | undefined): boolean {
  return node?.type.name === PromptSection.name;
}

/** Where each section begins, in order. */
export function sectionPositions(doc: Node): number[] {
  const positions: number[] = [];
  doc.forEach((node, offset) => {
    if (isSection(node)) positions.push(offset);
  });
  return positions;
}

/** Whether a section holds nothing but one empty paragraph. */
export function isBlankSection(section: Node): boolean {
  const { firstChild } = section;
  return section.childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;
}

/** The caret before the first or behind the last letter of the answer in the section that begins at `position`. */
export function caretInAnswer(doc: Node, position: number, side: 'start' | 'end'): Selection {
  const size = doc.nodeAt(position)?.nodeSize ?? 2;
  return side === 'start'
    ? Selection.near(doc.resolve(position + 1), 1)
    : Selection.near(doc.resolve(position + size - 1), -1);
}
