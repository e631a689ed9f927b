import type { LocalDate } from '../calendar/local-date.ts';
import type { PersonId, PersonKind } from '../people/people.contract.ts';
import type { Span } from '../rhythm/rhythm.contract.ts';
import { findDay } from './capture-day.rules.ts';
import { findIfThen } from './capture-if-then.rules.ts';
import { findPeople } from './capture-person.rules.ts';
import { findRepeats } from './capture-repeats.rules.ts';
import { masked, type Piece, without } from './capture-text.rules.ts';
import { findWhose } from './capture-whose.rules.ts';
import type { Recurrence } from './recurrence.contract.ts';

export interface CaptureContext {
  today: LocalDate;
  people: readonly { id: PersonId; code: string; kind: PersonKind }[];
  dayMonthOrder: 'day-first' | 'month-first';
  terms: readonly Span[];
  holidays: readonly Span[];
}

export const capturedKinds = ['day', 'person', 'whose', 'if-then', 'repeats'] as const;
export type CapturedKind = (typeof capturedKinds)[number];

/** What was understood, and where in the line it stood (UTF-16 units, end excluded). */
export interface Understood {
  kind: CapturedKind;
  from: number;
  to: number;
}

export interface Captured {
  text: string;
  dueOn: LocalDate | null;
  personId: PersonId | null;
  whose: 'me' | 'partner' | 'leader';
  cue: string;
  response: string;
  repeats: Recurrence;
  understood: readonly Understood[];
}

/** A longer line is a page, and is taken as it is. */
const LONGEST_LINE = 600;

const nothing = (line: string): Captured => ({
  text: without(line, []),
  dueOn: null,
  personId: null,
  whose: 'me',
  cue: '',
  response: '',
  repeats: 'never',
  understood: [],
});

const inside = (whole: Piece, pieces: readonly Piece[]) =>
  pieces
    .filter(({ from, to }) => from >= whole.from && to <= whole.to)
    .map(({ from, to }) => ({ from: from - whole.from, to: to - whole.from }));

/**
 * Reads one line that a coach typed: what is done, by when, with whom, by whom, and how often. Pure: today and everything else is
 * told. It throws on no text, and rather understands too little than too much: every day that it sets is named by the line, and is
 * today or later.
 *
 * - "Friday" is the next one behind today, also on a Friday; "this Friday" may be today; "next Friday" is that of the next week,
 *   which begins on Monday. A week is over with its Friday (at a weekend with its Sunday), a month with its last day.
 * - A day without a year is the next one there is; 29 February only where it comes within this year and the next. A day with a year
 *   that is over, a day that is not in the calendar, or a weekday that is not that of its date is no day.
 * - "Before Friday" is the day before. "Before" and "after" holidays: the last school day before them, the first behind them.
 * - "Friday's lesson", "the Friday meeting", "from Monday to Friday" and what is said of the past are no days to be due on.
 */
export function captureLine(line: string, context: CaptureContext, ignored: readonly CapturedKind[] = []): Captured {
  if (line.length > LONGEST_LINE) return nothing(line);
  const isWanted = (kind: CapturedKind) => !ignored.includes(kind);
  const { today, people } = context;

  const plan = isWanted('if-then') ? findIfThen(line) : null;
  const head = plan ? [{ from: plan.from, to: plan.response.from }] : [];
  const outside = masked(line, head);
  const rhythm = findRepeats(outside, today);
  const repeats = isWanted('repeats') ? rhythm : null;
  const taken = rhythm ? [...head, rhythm] : head;
  const codes = people.map(({ code }) => code);
  const said = isWanted('day') ? findDay(line, context, taken, codes) : null;
  const day =
    said ?? (isWanted('day') && repeats?.date ? { from: repeats.from, to: repeats.to, date: repeats.date } : null);

  const out: Piece[] = [...(repeats ? [repeats] : []), ...(said ? [said] : [])];
  const named = findPeople(line, people);
  const others = findWhose(masked(line, [...head, ...out]), named);
  const whose = isWanted('whose') ? others : null;
  const person = isWanted('person') ? (named.find((one) => one.person !== null) ?? null) : null;

  const understood: Understood[] = [];
  const note = (kind: CapturedKind, piece: Piece | null) => {
    if (piece) understood.push({ kind, from: piece.from, to: piece.to });
  };
  note('day', day);
  note('person', person);
  note('whose', whose);
  note('if-then', plan);
  note('repeats', repeats);

  const part = (piece: Piece) => without(line.slice(piece.from, piece.to), inside(piece, out));
  const response = plan ? part(plan.response) : '';
  const before = plan ? part({ from: 0, to: plan.from }).replace(/[\s,;:–—-]+$/u, '') : '';
  const isPlanOnly = plan !== null && !/[\p{L}\p{N}]/u.test(masked(line, out).slice(0, plan.from));
  const text = plan === null ? without(line, out) : isPlanOnly ? capitalAs(line, response) : before;
  return {
    text,
    dueOn: day?.date ?? null,
    personId: person?.person?.id ?? null,
    whose: whose?.whose ?? 'me',
    cue: plan ? without(line.slice(plan.cue.from, plan.cue.to), []) : '',
    response,
    repeats: repeats?.repeats ?? 'never',
    understood: understood.toSorted((one, other) => one.from - other.from || one.to - other.to),
  };
}

/** With a capital where the line began with one. */
function capitalAs(line: string, text: string): string {
  return /^[^\p{L}]*\p{Lu}/u.test(line) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
