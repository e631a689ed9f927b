import { addDays, isoWeekday, type LocalDate } from '../calendar/local-date.ts';
import type { Rhythm, Span } from './rhythm.contract.ts';

/** Off: what stands before anything was set. */
export const noRhythm: Rhythm = { days: [], terms: [], holidays: [] };

export function isRhythmSet({ days, terms, holidays }: Rhythm): boolean {
  return days.length + terms.length + holidays.length > 0;
}

const bySpan = (one: Span, other: Span) =>
  one.startsOn.localeCompare(other.startsOn) ||
  one.endsOn.localeCompare(other.endsOn) ||
  one.name.localeCompare(other.name);

/** Spans in the order of the calendar, each once. */
function spansInOrder(spans: readonly Span[]): Span[] {
  const once = new Map(spans.map((span) => [`${span.startsOn} ${span.endsOn} ${span.name}`, span]));
  return [...once.values()].toSorted(bySpan);
}

/** The same rhythm with its days once each from Monday on, and its spans once each in the order of the calendar. */
export function inOrder({ days, terms, holidays }: Rhythm): Rhythm {
  return {
    days: [...new Set(days)].toSorted((one, other) => one - other),
    terms: spansInOrder(terms),
    holidays: spansInOrder(holidays),
  };
}

const holds = (date: LocalDate) => (span: Span) => span.startsOn <= date && date <= span.endsOn;

/** Where spans overlap, the one that began last says what a day is: a long weekend within the winter holidays. */
function spanAt(spans: readonly Span[], date: LocalDate): Span | undefined {
  return spans.filter(holds(date)).toSorted(bySpan).at(-1);
}

/** The term that a day lies in; where terms overlap, the one that began last. */
export const termAt = (date: LocalDate, { terms }: Rhythm): Span | undefined => spanAt(terms, date);

/** What a day is by the coach's own rhythm. `free`: no rhythm is set, or terms are set and the day lies in none of them. */
export type DayKind =
  | { kind: 'free' }
  | { kind: 'holiday'; name: string; term: string | null }
  | { kind: 'writing-day'; term: string | null }
  | { kind: 'other-day'; term: string | null };

/** What a day is. A holiday goes before a term, and a term before a weekday. It looks at one day and knows no other. */
export function dayKind(date: LocalDate, rhythm: Rhythm): DayKind {
  if (!isRhythmSet(rhythm)) return { kind: 'free' };
  const term = termAt(date, rhythm)?.name ?? null;
  const holiday = spanAt(rhythm.holidays, date);
  if (holiday) return { kind: 'holiday', name: holiday.name, term };
  if (term === null && rhythm.terms.length > 0) return { kind: 'free' };
  return { kind: rhythm.days.includes(isoWeekday(date)) ? 'writing-day' : 'other-day', term };
}

/** Terms that begin further apart than this from the term before belong to another school year. */
const LONGEST_BREAK_DAYS = 28;
const FAREWELL_DAYS = 14;

/**
 * Whether a day lies in the last two weeks of a school year: of the last term, or of a term after which none begins for four
 * weeks. Without terms nobody knows, and the answer is no.
 */
export function isYearEnd(date: LocalDate, { terms }: Rhythm): boolean {
  return terms.some(({ endsOn }) => {
    if (date > endsOn || date <= addDays(endsOn, -FAREWELL_DAYS)) return false;
    const horizon = addDays(endsOn, LONGEST_BREAK_DAYS);
    return !terms.some((next) => next.endsOn > endsOn && next.startsOn <= horizon);
  });
}
