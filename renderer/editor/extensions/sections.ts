import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { PromptSection } from '../../../shared/richtext/prompt-section.ts';

export function isSection(node: Node | null | undefined): boolean {
  return node?.type.name === PromptSection.name;
}

/** Whether a section shows its answer: it is neither skipped nor hidden. */
export function isOpenSection(node: Node | null | undefined): boolean {
  return isSection(node) && node?.attrs['state'] === 'open';
}

/** Whether what stands in a block of the page is out of sight, and no place for the caret. */
export function isClosedSection(node: Node | null | undefined): boolean {
  return isSection(node) && !isOpenSection(node);
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

/** The nearest caret that is in sight, from the block at `position` on downwards, or else upwards. */
export function placeNear(doc: Node, position: number): Selection | undefined {
  const blocks: { node: Node; from: number }[] = [];
  doc.forEach((node, from) => {
    if (!isClosedSection(node)) blocks.push({ node, from });
  });
  const below = blocks.find(({ from, node }) => from + node.nodeSize > position);
  if (below) return Selection.findFrom(doc.resolve(below.from), 1, true) ?? undefined;
  const above = blocks.at(-1);
  return above ? (Selection.findFrom(doc.resolve(above.from + above.node.nodeSize), -1, true) ?? undefined) : undefined;
}
