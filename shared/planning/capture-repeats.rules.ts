import type { LocalDate } from '../calendar/local-date.ts';
import { comingDayOfMonth, comingWeekday } from './capture-calendar.rules.ts';
import { longest } from './capture-mention.rules.ts';
import { isQuoted, type Piece } from './capture-text.rules.ts';
import { NTH, PART_OF_DAY, WEEKDAY, weekdayNumber, words } from './capture-words.rules.ts';
import type { Recurrence } from './recurrence.contract.ts';

export interface FoundRepeats extends Piece {
  repeats: Recurrence;
  /** The first day, where the words name one. */
  date: LocalDate | null;
}

const DAY = `(${WEEKDAY})s?(?: ${PART_OF_DAY}s?)?`;
type Day = 'weekday' | 'month-day' | 'none';
const patterns: readonly [RegExp, Recurrence, Day][] = [
  [words('(?:once )?(?:every|each) week|once a week|weekly'), 'weekly', 'none'],
  [
    words(
      '(?:once )?every (?:other|second|two|2) weeks?|fortnightly|(?:once )?(?:every|each) fortnight|once a fortnight',
    ),
    'fortnightly',
    'none',
  ],
  [words('(?:once )?every (?:four|4) weeks'), 'four-weekly', 'none'],
  [words('(?:once )?(?:every|each) month|once a month|monthly'), 'monthly', 'none'],
  [words(`(?:on )?(?:every|each) ${DAY}`), 'weekly', 'weekday'],
  [words(`on (${WEEKDAY})s`), 'weekly', 'weekday'],
  [words(`on (${WEEKDAY}) ${PART_OF_DAY}s`), 'weekly', 'weekday'],
  [new RegExp(`^\\s*(${WEEKDAY})s(?=\\s*[:,–—-])`, 'giu'), 'weekly', 'weekday'],
  [words(`(?:every week|weekly) on (${WEEKDAY})s?`), 'weekly', 'weekday'],
  [words(`(?:on )?every (?:other|second) ${DAY}`), 'fortnightly', 'weekday'],
  [words(`(?:(?:every|each) month|monthly) on the (${NTH})`), 'monthly', 'month-day'],
  [words(`on the (${NTH}) (?:of )?(?:every|each) month`), 'monthly', 'month-day'],
];

const notBefore =
  /(?<![\p{L}\p{M}])(?:the|a|an|our|my|your|his|her|their|of|almost|nearly|not|this|next|first|last|than)\s+$/iu;
const attached = /^(?:['’]|-[\p{L}\p{N}]|\s+of(?!\p{L}))/iu;
const isAdverb = /^(?:weekly|monthly|fortnightly)$/iu;
const closes =
  /^\s*(?:$|[,;:.!?)\]–—]|-\s|(?:about|with|to|at|in|so|because|for|after|before|and|on|from|until|by)(?!\p{L}))/iu;
const another = new RegExp(`^s?\\s*(?:and|or|to|,|&|/|-|–)\\s*(?:on\\s+)?${WEEKDAY}s?(?!\\p{L})`, 'iu');
const thing =
  /^\s+(?:meetings?|lessons?|class(?:es)?|notes?|papers?|sessions?|plans?|assembl(?:y|ies)|clubs?|routines?)(?!\p{L})/iu;

function isMeant(line: string, { from, to }: Piece): boolean {
  const [left, said, right] = [line.slice(0, from), line.slice(from, to), line.slice(to)];
  if (isQuoted(line, from) || notBefore.test(left) || attached.test(right) || thing.test(right) || another.test(right))
    return false;
  return !isAdverb.test(said) || (closes.test(right) && /[\p{L}\p{N}]/u.test(left)); // "the weekly plan" names a plan
}

/**
 * How often something comes again, by the words of a line. "Every Friday" names its first day with it; "every week" names none.
 * What has no rhythm of ours ("every day", "every three weeks", "the first Monday of every month") is not understood.
 */
export function findRepeats(line: string, today: LocalDate): FoundRepeats | null {
  const found = patterns.flatMap(([pattern, repeats, kind]) =>
    [...line.matchAll(pattern)].map((match) => {
      const day = match[1] ?? '';
      const dates = {
        none: () => null,
        weekday: () => comingWeekday(today, weekdayNumber(day)),
        'month-day': () => comingDayOfMonth(today, Number.parseInt(day, 10)),
      };
      return { from: match.index, to: match.index + match[0].length, repeats, date: dates[kind]() };
    }),
  );
  return longest(found).find((piece) => isMeant(line, piece)) ?? null;
}
