import { addDays, isoWeekday, type LocalDate, startOfWeek } from '../calendar/local-date.ts';

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

export const yearOf = (date: LocalDate) => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate) => Number(date.slice(5, 7));

/** The day of that name in the calendar, or null where there is none (31 November). Months count from 1. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(2000, 0, 1, 12));
  date.setUTCFullYear(year, month - 1, day);
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 && month <= 12;
  return isThere ? date.toISOString().slice(0, 'YYYY-MM-DD'.length) : null;
}

/** The last day of a month. A month above 12 is one of the next year. */
export function endOfMonth(year: number, month: number): LocalDate {
  const [inYear, inMonth] = month >= 12 ? [year + 1, month - 11] : [year, month + 1];
  return addDays(dateOf(inYear, inMonth, 1) ?? '', -1);
}

/** The next such weekday behind today: said on a Friday, "Friday" is the one to come, because today is called today. */
export function comingWeekday(today: LocalDate, weekday: number): LocalDate {
  return addDays(today, ((weekday - isoWeekday(today) + 6) % 7) + 1);
}

/** The weekday of this week as long as it is not over (today counts), then the one to come. */
export function thisWeekday(today: LocalDate, weekday: number): LocalDate {
  const day = weekdayInWeeks(today, weekday, 0);
  return day >= today ? day : comingWeekday(today, weekday);
}

/** The weekday of the week that begins on a Monday so many weeks from this one: "next Tuesday" is that of next week. */
export function weekdayInWeeks(today: LocalDate, weekday: number, weeks: number): LocalDate {
  return addDays(startOfWeek(today), 7 * weeks + weekday - 1);
}

/** What ends a week in a school: its Friday, and on a weekend the Sunday. */
export function endOfWeek(today: LocalDate, weeks: number): LocalDate {
  const friday = weekdayInWeeks(today, FRIDAY, weeks);
  return friday >= today ? friday : weekdayInWeeks(today, SUNDAY, weeks);
}

/** The day of that month on or behind today, within a year; 29 February is not there in most years. */
export function comingDate(today: LocalDate, month: number, day: number): LocalDate | null {
  const thisYear = dateOf(yearOf(today), month, day);
  if (thisYear !== null && thisYear >= today) return thisYear;
  return dateOf(yearOf(today) + 1, month, day);
}

/** The next 14th, or 31st, on or behind today; months that are too short are passed over. */
export function comingDayOfMonth(today: LocalDate, day: number): LocalDate | null {
  for (let ahead = 0; ahead < 12; ahead++) {
    const months = monthOf(today) - 1 + ahead;
    const date = dateOf(yearOf(today) + Math.floor(months / 12), (months % 12) + 1, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** So many months later; the last day of a month that is too short. */
export function monthsLater(today: LocalDate, count: number): LocalDate {
  const months = monthOf(today) - 1 + count;
  const [year, month] = [yearOf(today) + Math.floor(months / 12), (months % 12) + 1];
  return dateOf(year, month, Number(today.slice(8))) ?? endOfMonth(year, month);
}

/** The first (1) to fifth, or the last (-1), such weekday of a month; null where a month has no fifth. */
export function weekdayOfMonth(year: number, month: number, place: number, weekday: number): LocalDate | null {
  const last = endOfMonth(year, month);
  if (place === -1) return addDays(last, -((isoWeekday(last) - weekday + 7) % 7));
  const first = dateOf(year, month, 1) ?? '';
  const day = addDays(first, ((weekday - isoWeekday(first) + 7) % 7) + 7 * (place - 1));
  return day <= last ? day : null;
}

/** The first day from that one on, or the last one up to it, that is none of a weekend. */
export function schoolDayFrom(date: LocalDate, step: 1 | -1): LocalDate {
  let day = date;
  while (isoWeekday(day) >= SATURDAY) day = addDays(day, step);
  return day;
}
