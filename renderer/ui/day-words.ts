import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { type LocalDate, localDateToNoon, startOfWeek } from '../../shared/calendar/local-date.ts';

const format = (date: LocalDate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(FORMAT_LOCALE, options).format(localDateToNoon(date));

const isSameYear = (date: LocalDate, today: LocalDate) => date.slice(0, 4) === today.slice(0, 4);

/** "Tuesday" this week, "17 November" this year, "17 November 2025" before. */
export function dayWords(date: LocalDate, today: LocalDate): string {
  if (startOfWeek(date) === startOfWeek(today)) return format(date, { weekday: 'long' });
  return format(date, { day: 'numeric', month: 'long', ...(isSameYear(date, today) ? {} : { year: 'numeric' }) });
}
