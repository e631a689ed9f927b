import { addDays, isoWeekday, type LocalDate, localDateToUtcNoon, startOfWeek } from '../calendar/local-date.ts';
import type { Rhythm } from '../rhythm/rhythm.contract.ts';
import { termAt } from '../rhythm/rhythm.rules.ts';

/** The day on which weeks begin: 1 Monday (ISO 8601) or 7 Sunday. */
export type WeekStart = 1 | 7;

const WEEK = 7 * 86_400_000;

/** The first day of the week that a day lies in. */
export function weekOf(date: LocalDate, startsOn: WeekStart = 1): LocalDate {
  return startsOn === 1 ? startOfWeek(date) : addDays(date, -(isoWeekday(date) % 7));
}

/** The last day of the week that a day lies in. */
export function weekEnd(date: LocalDate, startsOn: WeekStart = 1): LocalDate {
  return addDays(weekOf(date, startsOn), 6);
}

/** How many weeks lie between two days that begin one. */
const weeksBetween = (from: LocalDate, to: LocalDate) =>
  Math.round((localDateToUtcNoon(to).getTime() - localDateToUtcNoon(from).getTime()) / WEEK);

/**
 * The week of ISO 8601 that a day lies in. Its year is that of the week's Thursday, so that 1 January may lie in week 52 or 53
 * of the year before, and 31 December in week 1 of the next.
 */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = addDays(startOfWeek(date), 3);
  const year = Number(thursday.slice(0, 4));
  const fourth = `${thursday.slice(0, 4)}-01-04`; // always in week 1
  return { year, week: weeksBetween(startOfWeek(fourth), startOfWeek(date)) + 1 };
}

/** Which week of its term a day lies in, from 1 for the week in which the term begins; null outside all terms. */
export function termWeek(date: LocalDate, rhythm: Rhythm, startsOn: WeekStart = 1): number | null {
  const term = termAt(date, rhythm);
  return term ? weeksBetween(weekOf(term.startsOn, startsOn), weekOf(date, startsOn)) + 1 : null;
}
