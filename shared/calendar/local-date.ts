import { z } from 'zod';

/** A day on the coach's own calendar, `YYYY-MM-DD`, without time or time zone. */
export type LocalDate = string;

export const localDate = z.iso.date();

/** The calendar day of an instant in the time zone of this computer. */
export function instantToLocalDate(instant: Date): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Noon of that day on this computer: noon, so that no change of the clocks can move it to another day. */
export function localDateToNoon(date: LocalDate): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

/** `count` days later, or earlier when negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  const noon = localDateToNoon(date);
  noon.setDate(noon.getDate() + count);
  return instantToLocalDate(noon);
}

/** The Monday of that day's week (ISO 8601: weeks begin on Monday). */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, -((localDateToNoon(date).getDay() + 6) % 7));
}
