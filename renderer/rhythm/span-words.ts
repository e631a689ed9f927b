import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { type LocalDate, localDateToNoon } from '../../shared/calendar/local-date.ts';

/** "12 October 2026". */
export function dateWords(date: LocalDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(FORMAT_LOCALE, options).format(localDateToNoon(date));
}

/** "Mon" for 1, "Sun" for 7, and in full. */
export function weekdayWords(day: number, weekday: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALE, { weekday }).format(new Date(2024, 0, day, 12)); // 1 January 2024 was a Monday
}
