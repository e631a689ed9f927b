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
  { deck }: Questionnaire,
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
