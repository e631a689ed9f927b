import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';

/** "3 September 2026": a history reaches over years. */
export const markDay = (day: LocalDate) => formatDay(day, { day: 'numeric', month: 'long', year: 'numeric' });
