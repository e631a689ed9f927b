import { FORMAT_LOCALE } from './format-locale.ts';
import { type LocalDate, localDateToUtcNoon } from './local-date.ts';

/** A day in words. A day has no time zone, so this is the same in all of them. */
export function formatDay(date: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALE, { ...options, timeZone: 'UTC' }).format(localDateToUtcNoon(date));
}
