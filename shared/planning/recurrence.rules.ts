import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Recurrence } from './recurrence.contract.ts';

const weeksOf: Partial<Record<Recurrence, number>> = { weekly: 1, fortnightly: 2, 'four-weekly': 4 };

const DAY = 86_400_000;
const daysBetween = (from: LocalDate, to: LocalDate) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day of the anchor so many months later, or the last one of a month that is too short for it. */
function monthsLater(anchor: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = anchor.split('-').map(Number);
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return first.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function nextMonthly(anchor: LocalDate, after: LocalDate): LocalDate {
  const yearOf = (date: LocalDate) => Number(date.slice(0, 4));
  const monthOf = (date: LocalDate) => Number(date.slice(5, 7));
  const apart = (yearOf(after) - yearOf(anchor)) * 12 + monthOf(after) - monthOf(anchor);
  const first = Math.max(1, apart);
  const day = monthsLater(anchor, first);
  return day > after ? day : monthsLater(anchor, first + 1);
}

/**
 * The first day of a rhythm behind `after` and behind the anchor itself; null for `never`. Weeks are counted from the anchor.
 * A month keeps the anchor's day as far as there is one: 31 January, 28 or 29 February, 31 March (as RFC 5545 does with
 * `BYMONTHDAY`, but on the last day of a short month instead of leaving it out: a look at a goal is not left out).
 */
export function nextOccurrence(rhythm: Recurrence, anchor: LocalDate, after: LocalDate = anchor): LocalDate | null {
  if (rhythm === 'never') return null;
  if (rhythm === 'monthly') return nextMonthly(anchor, after > anchor ? after : anchor);
  const days = 7 * (weeksOf[rhythm] ?? 1);
  const passed = Math.max(0, Math.floor(daysBetween(anchor, after) / days));
  return addDays(anchor, days * (passed + 1));
}
