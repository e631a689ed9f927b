import { addDays, type LocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import type { Rhythm, Span } from '../../../shared/rhythm/rhythm.contract.ts';
import type { ListedStep } from '../../../shared/steps/steps.contract.ts';
import { groupedBy } from '../grouped.ts';

/** A day that is no step's: a look at a goal, its last day, a day of a priority plan. */
export interface OtherDay {
  kind: 'review' | 'target' | 'plan-date';
  id: string;
  on: LocalDate;
  title: string;
}

export type Row = { key: string; on: LocalDate } & (
  | { kind: 'today' }
  | { kind: 'step'; step: ListedStep }
  /** Where a step stood before its day was moved. */
  | { kind: 'trace'; step: ListedStep }
  | { kind: 'other'; day: OtherDay }
);

export interface Week {
  monday: LocalDate;
  /** Terms and holidays that reach into it; a term is named in the first of its weeks that is shown. */
  isInTerm: boolean;
  terms: Span[];
  holidays: Span[];
  rows: Row[];
}

export interface Month {
  /** `YYYY-MM`, that of the Mondays in it. */
  month: string;
  weeks: Week[];
}

/** From a place where a step stood to where it stands: keys of rows. */
export interface Trace {
  from: string;
  to: string;
}

export interface Timeline {
  months: Month[];
  traces: Trace[];
}

export interface TimelineParts {
  steps: readonly ListedStep[];
  others: readonly OtherDay[];
  rhythm: Pick<Rhythm, 'terms' | 'holidays'>;
  today: LocalDate;
  /** Nothing before that day; nothing behind the other, which is null where everything is here. */
  from: LocalDate;
  to: LocalDate | null;
}

const ranks: Record<Row['kind'], number> = { today: 0, trace: 1, step: 2, other: 3 };
const inOrder = (one: Row, other: Row) =>
  one.on.localeCompare(other.on) || ranks[one.kind] - ranks[other.kind] || one.key.localeCompare(other.key);

const overlaps = (monday: LocalDate) => (span: Span) => span.startsOn <= addDays(monday, 6) && span.endsOn >= monday;

const isNamedBefore = (term: Span, monday: LocalDate | undefined) => monday !== undefined && overlaps(monday)(term);

/** The days on which a step stood before, each once, without the one on which it stands. */
export function formerDays({ moves, dueOn }: ListedStep): LocalDate[] {
  return [...new Set(moves.map(({ from }) => from))].filter((day) => day !== dueOn).toSorted();
}

/** Rows by month and week, in the order of their days. Weeks with nothing in them are left out; today always stands there. */
export function layOutTimeline({ steps, others, rhythm, today, from, to }: TimelineParts): Timeline {
  const isIn = (day: LocalDate) => day >= from && (to === null || day <= to);
  const rows: Row[] = isIn(today) ? [{ kind: 'today', key: 'today', on: today }] : [];
  const traces: Trace[] = [];
  for (const step of steps) {
    if (step.dueOn === null || !isIn(step.dueOn)) continue;
    const key = `step-${step.id}`;
    rows.push({ kind: 'step', key, on: step.dueOn, step });
    for (const day of formerDays(step).filter(isIn)) {
      const trace = `trace-${step.id}-${day}`;
      rows.push({ kind: 'trace', key: trace, on: day, step });
      traces.push({ from: trace, to: key });
    }
  }
  for (const day of others)
    if (isIn(day.on)) rows.push({ kind: 'other', key: `${day.kind}-${day.id}`, on: day.on, day });
  const weeks = [...groupedBy(rows, ({ on }) => startOfWeek(on))]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(
      ([monday, ofWeek], place, all): Week => ({
        monday,
        isInTerm: rhythm.terms.some(overlaps(monday)),
        terms: rhythm.terms.filter((term) => overlaps(monday)(term) && !isNamedBefore(term, all[place - 1]?.[0])),
        holidays: rhythm.holidays.filter(overlaps(monday)),
        rows: ofWeek.toSorted(inOrder),
      }),
    );
  const months = [...groupedBy(weeks, ({ monday }) => monday.slice(0, 'YYYY-MM'.length))];
  return { months: months.map(([month, ofMonth]) => ({ month, weeks: ofMonth })), traces };
}

/** Where a line is drawn: from one height to another, in a column of its own beside lines that it would cover. */
export interface Stroke {
  column: number;
  top: number;
  bottom: number;
}

/** Lines in columns, so that none covers another; beyond `most` they share the last. */
export function layOutStrokes(spans: readonly { top: number; bottom: number }[], most: number): Stroke[] {
  const ends: number[] = [];
  return spans
    .toSorted((one, other) => one.top - other.top)
    .map(({ top, bottom }) => {
      const free = ends.findIndex((end) => end < top);
      const column = Math.min(free < 0 ? ends.length : free, most - 1);
      ends[column] = Math.max(ends[column] ?? 0, bottom);
      return { column, top, bottom };
    });
}
