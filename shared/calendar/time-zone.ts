import { instantToLocalDate, type LocalDate } from './local-date.ts';

/** Whether this computer knows a time zone of that IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone that is so many minutes ahead of UTC in summer and winter; the names of whole hours count the other way. */
export function fixedZone(minutesAhead: number): string {
  if (minutesAhead === 0) return 'UTC';
  const isAhead = minutesAhead > 0;
  const hours = Math.abs(minutesAhead) / 60;
  if (Number.isInteger(hours)) return `Etc/GMT${isAhead ? '-' : '+'}${hours}`;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${isAhead ? '+' : '-'}${two(Math.floor(hours))}:${two(Math.abs(minutesAhead) % 60)}`;
}

/**
 * The time zone of this computer, by its IANA name. Some computers have none, or one that nobody knows: then it is the zone
 * that their clock keeps to now, for a page without a known zone could not be saved.
 */
export function currentTimeZone(): string {
  const name: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return name !== undefined && isTimeZone(name) ? name : fixedZone(-new Date().getTimezoneOffset());
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** Day `YYYY-MM-DD` and clock `HH:MM` of an instant as they are seen in a time zone. */
export function clockIn(instant: Date, timeZone: string): { date: LocalDate; clock: string; seconds: number } {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${String(parts['year']).padStart(4, '0')}-${parts['month']}-${parts['day']}`,
    clock: `${parts['hour']}:${parts['minute']}`,
    seconds: Number(parts['second']),
  };
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The instant at which clocks in that zone show that day and time. In the hour that is skipped when clocks go forward, the
 * instant after the gap that lies as far in; in the hour that comes twice, its first time (as RFC 5545, 3.3.5, has it).
 */
export function instantIn(date: LocalDate, clock: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${clock}:00Z`);
  const offsetAt = (at: number) => {
    const seen = clockIn(new Date(at), timeZone);
    return Date.parse(`${seen.date}T${seen.clock}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
  };
  const candidates = [offsetAt(wanted - DAY), offsetAt(wanted + DAY)].map((offset) => wanted - offset);
  const fitting = candidates.filter((at) => at + offsetAt(at) === wanted);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : (candidates[0] ?? wanted));
}

/** Today in the time zone of this computer. */
export const todayHere = (now: Date): LocalDate => instantToLocalDate(now);
