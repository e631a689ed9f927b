import { addDays, isoWeekday, type LocalDate } from '../calendar/local-date.ts';
import type { LocalMoment, QuietHours } from '../reminders/reminders.contract.ts';

/** When nothing is shown: hours of each day, and whole days of the week (ISO, 1 Monday to 7 Sunday). */
export interface Quiet {
  hours: QuietHours | null;
  days: readonly number[];
}

/** The parts of a moment on the coach's own clock. */
export function splitMoment(moment: LocalMoment): { date: LocalDate; clock: string } {
  return { date: moment.slice(0, 'YYYY-MM-DD'.length), clock: moment.slice('YYYY-MM-DDT'.length) };
}

/** Seven quiet days would be none to remind on: then the days of the week do not count. */
export function isQuietDay(date: LocalDate, { days }: Pick<Quiet, 'days'>): boolean {
  return new Set(days).size < 7 && days.includes(isoWeekday(date));
}

/** Whether a clock lies in quiet hours: the first minute belongs to them, the last does not. They may reach over midnight. */
export function isQuietClock(clock: string, hours: QuietHours | null): boolean {
  if (hours === null || hours.from === hours.to) return false;
  const { from, to } = hours;
  return from < to ? from <= clock && clock < to : from <= clock || clock < to;
}

export function isQuiet(moment: LocalMoment, quiet: Quiet): boolean {
  const { date, clock } = splitMoment(moment);
  return isQuietDay(date, quiet) || isQuietClock(clock, quiet.hours);
}

/** The first day that is not quiet, from that day on. */
export function firstLoudDay(date: LocalDate, quiet: Pick<Quiet, 'days'>): LocalDate {
  return isQuietDay(date, quiet) ? firstLoudDay(addDays(date, 1), quiet) : date;
}

/** Where the stretch ends that a quiet moment lies in: later on that day, or at the beginning of the next. */
function endOfStretch(moment: LocalMoment, { hours, ...quiet }: Quiet): LocalMoment {
  const { date, clock } = splitMoment(moment);
  const endsToday = !isQuietDay(date, quiet) && hours !== null && clock < hours.to;
  return endsToday ? `${date}T${hours.to}` : `${addDays(date, 1)}T00:00`;
}

/** The first moment at or after a moment at which something may be shown; a moment that is not quiet is its own answer. */
export function firstAllowed(moment: LocalMoment, quiet: Quiet): LocalMoment {
  return isQuiet(moment, quiet) ? firstAllowed(endOfStretch(moment, quiet), quiet) : moment;
}
