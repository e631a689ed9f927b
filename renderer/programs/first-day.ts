import { addDays, isoWeekday, type LocalDate } from '../../shared/calendar/local-date.ts';

const FIRST_MONTH_OF_SUMMER = 6;

/** The first Monday of September of the school year that a day belongs to; in summer of the one that comes. */
export function firstSchoolDay(today: LocalDate): LocalDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = `${String(month >= FIRST_MONTH_OF_SUMMER ? year : year - 1).padStart(4, '0')}-09-01`;
  return addDays(first, (8 - isoWeekday(first)) % 7);
}

/** The same weekday a year later: 52 weeks. */
export const nextYear = (day: LocalDate): LocalDate => addDays(day, 52 * 7);
