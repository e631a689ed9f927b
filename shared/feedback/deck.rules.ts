import type { Answers } from './answer.contract.ts';
import type { Disclosed } from './disclosed.contract.ts';
import { DECK, type Questionnaire } from './questionnaire.contract.ts';

export type DeckCounts = Disclosed['deck'];

/** The words that somebody picked, by their places; none: they did not take part. */
export function picksIn(answers: Answers): number[] {
  const picks = answers[DECK];
  return Array.isArray(picks) ? [...new Set(picks)] : [];
}

/**
 * How often each word was picked, by everybody together. Null below `fewest` people; where fewer than so many came since the
 * counts were shown last, these stay.
 */
export function deckCounts(
  { deck }: Pick<Questionnaire, 'deck'>,
  answers: readonly Answers[],
  fewest: number,
  former: DeckCounts,
): DeckCounts {
  if (deck.length === 0) return null;
  const picked = answers.map(picksIn).filter(({ length }) => length > 0);
  const isEnough = picked.length - (former?.raters ?? 0) >= fewest;
  if (!isEnough) return former;
  return {
    raters: picked.length,
    counts: deck.map((_, place) => picked.filter((places) => places.includes(place)).length),
  };
}

/** A word of the deck, and how many of the others picked it. */
export interface DeckWord {
  word: string;
  count: number;
}

/** The deck in four fields, after the Johari window (Luft & Ingham 1955). */
export interface DeckWords {
  both: DeckWord[];
  theirs: DeckWord[];
  mine: DeckWord[];
  nobody: DeckWord[];
}

/** Those of the others most picked first, otherwise in the deck's order. `mine`: places of the words that I picked. */
export function deckWords(deck: readonly string[], mine: readonly number[], counts: readonly number[]): DeckWords {
  const words = deck.map((word, place) => ({ word, count: counts[place] ?? 0, isMine: mine.includes(place) }));
  const field = (isMine: boolean, isTheirs: boolean) =>
    words
      .filter((one) => one.isMine === isMine && one.count > 0 === isTheirs)
      .toSorted((one, other) => other.count - one.count)
      .map(({ word, count }) => ({ word, count }));
  return { both: field(true, true), theirs: field(false, true), mine: field(true, false), nobody: field(false, false) };
}
