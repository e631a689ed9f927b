import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';

/** "12 October 2026". */
export function dateWords(date: LocalDate): string {
  return formatDay(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Mon" for 1, "Sun" for 7, and in full. */
export function weekdayWords(day: number, weekday: 'short' | 'long'): string {
  return formatDay(`2024-01-0${day}`, { weekday }); // 1 January 2024 was a Monday
}
