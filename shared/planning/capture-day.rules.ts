import { addDays, isoWeekday, type LocalDate } from '../calendar/local-date.ts';
import type { Span } from '../rhythm/rhythm.contract.ts';
import { around } from './capture-around.rules.ts';
import { type DayMention, longest } from './capture-mention.rules.ts';
import { namedDays } from './capture-named-day.rules.ts';
import { nearDays } from './capture-near-day.rules.ts';
import { schoolDays } from './capture-school-day.rules.ts';
import { overlaps, type Piece } from './capture-text.rules.ts';
import { WEEKDAY } from './capture-words.rules.ts';

export interface DayContext {
  today: LocalDate;
  dayMonthOrder: 'day-first' | 'month-first';
  terms: readonly Span[];
  holidays: readonly Span[];
}

export interface FoundDay extends Piece {
  date: LocalDate;
}

/** What lies further ahead than this was not meant. */
const FURTHEST_DAYS = 3 * 366;
const onlyWeekday = new RegExp(`^${WEEKDAY}$`, 'iu');
const nextTo = /^,?\s*(?:the\s+)?$/iu;
const joined = /^\s*(?:to|-|–|—|\/|until|till|through|thru|and|or|,)\s*(?:on\s+|by\s+)?(?:the\s+)?$/iu;

/** "Friday, 4 December" is one day, and none where that is no Friday. */
function merge(line: string, one: DayMention, other: DayMention): DayMention | null {
  if (!nextTo.test(line.slice(one.to, other.from))) return null;
  const isWeekday = onlyWeekday.test(line.slice(one.from, one.to));
  const agrees = isWeekday
    ? other.date !== null && isoWeekday(other.date) === isoWeekday(one.date ?? '')
    : one.date === other.date;
  return { ...other, from: one.from, date: agrees ? other.date : null };
}

/** Days that are named together as one are one; days that are joined, as in "Monday to Friday", are none to be due on. */
function settle(line: string, mentions: readonly DayMention[]): DayMention[] {
  const settled: DayMention[] = [];
  for (const mention of mentions) {
    const before = settled.at(-1);
    const one = before ? merge(line, before, mention) : null;
    if (before && one) settled[settled.length - 1] = one;
    else if (before && joined.test(line.slice(before.to, mention.from))) {
      settled[settled.length - 1] = { ...before, date: null };
      settled.push({ ...mention, date: null });
    } else settled.push(mention);
  }
  return settled;
}

/**
 * The day on which something is due, by the words of a line, or null. Never one that is over. Of several days the first that says
 * by when ("by", "before", "until"), else the first. `taken`: pieces of the line that were understood otherwise.
 */
export function findDay(
  line: string,
  context: DayContext,
  taken: readonly Piece[],
  codes: readonly string[],
): FoundDay | null {
  const { today, dayMonthOrder, terms, holidays } = context;
  const mentions = [
    ...namedDays(line, today, dayMonthOrder),
    ...nearDays(line, today),
    ...schoolDays(line, today, terms, holidays),
  ].filter((mention) => !taken.some((piece) => overlaps(piece, mention)));
  const found = settle(line, longest(mentions)).flatMap((mention) => {
    const place = around(line, mention.from, mention.to, mention.standing);
    if (place === null || mention.date === null) return [];
    const isNamesake =
      place.from === mention.from && codes.includes(line.slice(mention.from, mention.to).split(/\s/u)[0] ?? '');
    if (isNamesake) return [];
    const date = place.isBefore ? addDays(mention.date, -1) : mention.date;
    const isToCome = date >= today && date <= addDays(today, FURTHEST_DAYS);
    return isToCome ? [{ from: place.from, to: mention.to, date, isLimit: place.isLimit }] : [];
  });
  const chosen = found.find(({ isLimit }) => isLimit) ?? found[0];
  return chosen ? { from: chosen.from, to: chosen.to, date: chosen.date } : null;
}
