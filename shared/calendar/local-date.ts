import { z } from 'zod';

/** A day on the coach's own calendar, `YYYY-MM-DD`, without time or time zone. */
export type LocalDate = string;

export const localDate = z.iso.date();

/** The calendar day of an instant in the time zone of this computer. */
export function instantToLocalDate(instant: Date): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/**
 * Noon of that day in UTC, to count and to name days with. Not in the time zone of this computer: there may be no such day
 * there (Samoa left out 30 December 2011), and a day in the journal stands for ever.
 */
export function localDateToUtcNoon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** `count` days later, or earlier when negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  const noon = localDateToUtcNoon(date);
  noon.setUTCDate(noon.getUTCDate() + count);
  return noon.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** From 1 for Monday to 7 for Sunday (ISO 8601). */
export function isoWeekday(date: LocalDate): number {
  return localDateToUtcNoon(date).getUTCDay() || 7;
}

/** The Monday of that day's week (ISO 8601: weeks begin on Monday). */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date));
}
