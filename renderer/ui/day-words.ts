import { formatDay } from '../../shared/calendar/format-day.ts';
import { type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';

const isSameYear = (date: LocalDate, today: LocalDate) => date.slice(0, 4) === today.slice(0, 4);

/** "Tuesday" this week, "17 November" this year, "17 November 2025" before. */
export function dayWords(date: LocalDate, today: LocalDate): string {
  if (startOfWeek(date) === startOfWeek(today)) return formatDay(date, { weekday: 'long' });
  return formatDay(date, { day: 'numeric', month: 'long', ...(isSameYear(date, today) ? {} : { year: 'numeric' }) });
}

/** "17 November 2025", whatever today is: for what reaches over years. */
export const datedWords = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'long', year: 'numeric' });
