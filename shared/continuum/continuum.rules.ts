import type { LocalDate } from '../calendar/local-date.ts';
import type { Mark, Pair } from './continuum.contract.ts';

/** More than five directions at once are hard to hold in mind. Those that were put aside do not count. */
export const MOST_PAIRS = 5;

/** From 0, where "from" stands, to 10, where "to" stands. */
export const LAST_PLACE = 10;
export const MIDDLE = LAST_PLACE / 2;

/** How many pairs can still be added or brought back; never below 0. */
export function roomFor(pairs: readonly Pick<Pair, 'isArchived'>[]): number {
  return Math.max(0, MOST_PAIRS - pairs.filter(({ isArchived }) => !isArchived).length);
}

export type Words = Pick<Pair, 'from' | 'to'>;

const sameEnd = (one: string, other: string) => one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
const isSame = (one: Words, other: Words) => sameEnd(one.from, other.from) && sameEnd(one.to, other.to);

/** The examples that are not among the pairs yet, in whatever case they are written, as far as there is room for them. */
export function examplesToAdd(
  pairs: readonly (Words & Pick<Pair, 'isArchived'>)[],
  examples: readonly Words[],
): Words[] {
  const missing = examples.filter((example) => !pairs.some((pair) => isSame(pair, example)));
  return missing.slice(0, roomFor(pairs));
}

/** Which end a place is nearer to; the ends are at themselves, and halfway is nearer to neither. */
export function sideOf(place: number): 'atFrom' | 'nearFrom' | 'middle' | 'nearTo' | 'atTo' {
  if (place === 0) return 'atFrom';
  if (place === LAST_PLACE) return 'atTo';
  if (place === MIDDLE) return 'middle';
  return place < MIDDLE ? 'nearFrom' : 'nearTo';
}

/** The mark of that day. */
export function markOn(marks: readonly Mark[], day: LocalDate): Mark | undefined {
  return marks.find(({ markedOn }) => markedOn === day);
}

/** The last mark before that day, whatever the order of the marks. */
export function markBefore(marks: readonly Mark[], day: LocalDate): Mark | undefined {
  return marks
    .filter(({ markedOn }) => markedOn < day)
    .reduce<Mark | undefined>((last, mark) => (last && last.markedOn > mark.markedOn ? last : mark), undefined);
}

/** What a history comes to: its first and last mark, and how far the marks reach. Null without marks. */
export interface Course {
  count: number;
  first: Mark;
  last: Mark;
  lowest: number;
  highest: number;
}

/** Marks come with the oldest first. */
export function courseOf(marks: readonly Mark[]): Course | null {
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last) return null;
  const places = marks.map(({ place }) => place);
  return { count: marks.length, first, last, lowest: Math.min(...places), highest: Math.max(...places) };
}
