import { isSeen } from '../ipc/line.ts';

/** What is still in the way of a scale that can be begun with. Places are those of the sentences, 0 for -2 up to 4 for +2. */
export type ScaleFlaw = { kind: 'empty'; places: readonly number[] } | { kind: 'same'; first: number; second: number };

/** Capitals, blanks and the sign at the end make no other sentence. */
function heart(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[\s\p{P}]+$/u, '')
    .toLowerCase();
}

/** Sentences that are nothing but signs stay as they are: "?" and "!" are two. */
function sameAs(one: string, other: string): boolean {
  const [a, b] = [heart(one), heart(other)];
  return a === '' || b === '' ? one.trim() === other.trim() : a === b;
}

/** The first two places whose sentences say the same, up to capitals, blanks and final signs; empty ones say nothing. */
function findSame(sentences: readonly string[]): ScaleFlaw | null {
  for (const [second, sentence] of sentences.entries()) {
    const first = isSeen(sentence) ? sentences.slice(0, second).findIndex((other) => sameAs(other, sentence)) : -1;
    if (first !== -1) return { kind: 'same', first, second };
  }
  return null;
}

/**
 * Whether five sentences make a scale: each says something, and no two say the same, for else nobody could tell at a look which of
 * both was reached. Null where nothing is in the way; two equal ones are told before empty ones are.
 */
export function findScaleFlaw(sentences: readonly string[]): ScaleFlaw | null {
  const places = sentences.flatMap((sentence, place) => (isSeen(sentence) ? [] : [place]));
  return findSame(sentences) ?? (places.length > 0 ? { kind: 'empty', places } : null);
}
