import { FORMAT_LOCALE } from './format-locale.ts';
import { type LocalDate, localDateToUtcNoon } from './local-date.ts';

/** Making a format costs a hundred times as much as using it, and a page of steps says hundreds of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(FORMAT_LOCALE, { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** A day in words. A day has no time zone, so this is the same in all of them. */
export function formatDay(date: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return formatOf(options).format(localDateToUtcNoon(date));
}
