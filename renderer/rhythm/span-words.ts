import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';

/** "12 October 2026". */
export function dateWords(date: LocalDate): string {
  return formatDay(date, { day: 'numeric', month: 'long', year: 'numeric' });
}
