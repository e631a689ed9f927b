import type { Node } from '@tiptap/pm/model';
import { isClosedSection } from '../extensions/sections.ts';

/** Where some words stand on a page. */
export interface Match {
  from: number;
  to: number;
}

/** A line of text as it is compared, and for each of its letters where that one begins and ends on the page. */
interface FoldedLine {
  text: string;
  places: Match[];
}

/** What a piece of a line says on the screen; a mention may say more than one letter while it takes one place. */
export type TextOf = (node: Node) => string;

/** Letters without accents and case: "Élan" is found by "elan". */
export function foldLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function foldLine(block: Node, start: number, textOf: TextOf): FoldedLine {
  const line: FoldedLine = { text: '', places: [] };
  function add(letters: string, place: Match): void {
    const folded = foldLetters(letters);
    line.text += folded;
    for (let index = 0; index < folded.length; index++) line.places.push(place);
  }
  block.forEach((node, offset) => {
    const from = start + offset;
    let at = from;
    if (!node.isText) add(textOf(node), { from, to: from + node.nodeSize });
    for (const letter of node.text ?? '') {
      add(letter, { from: at, to: at + letter.length });
      at += letter.length;
    }
  });
  return line;
}

function matchesIn({ text, places }: FoldedLine, words: string): Match[] {
  const matches: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const first = places[at];
    const last = places[at + words.length - 1];
    if (first && last) matches.push({ from: first.from, to: last.to });
  }
  return matches;
}

/** Whether some words stand in an answer that is out of sight. */
export function isInClosed(doc: Node, words: string, textOf: TextOf): boolean {
  const folded = foldLetters(words);
  let isFound = false;
  doc.forEach((section) => {
    if (folded === '' || !isClosedSection(section)) return;
    section.descendants((node) => {
      isFound ||= node.isTextblock && foldLine(node, 0, textOf).text.includes(folded);
      return !isFound && !node.isTextblock;
    });
  });
  return isFound;
}

/** Every place of some words in the text that is in sight, accents and case ignored; none for no words. */
export function findMatches(doc: Node, words: string, textOf: TextOf): Match[] {
  const folded = foldLetters(words);
  const matches: Match[] = [];
  if (folded === '') return matches;
  doc.descendants((node, position) => {
    if (isClosedSection(node)) return false;
    if (node.isTextblock) matches.push(...matchesIn(foldLine(node, position + 1, textOf), folded));
    return !node.isTextblock;
  });
  return matches;
}
