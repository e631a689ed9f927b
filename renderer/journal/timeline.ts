import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { DayCount } from './list-layout.ts';

export interface MonthCount {
  /** `YYYY-MM`. */
  month: string;
  count: number;
}

export interface YearCount {
  year: string;
  count: number;
  months: MonthCount[];
}

/** Years and months with pages, newest first; what has none is not there. */
export function daysToYears(days: readonly DayCount[]): YearCount[] {
  const years: YearCount[] = [];
  for (const { date, count } of days) {
    const month = date.slice(0, 7);
    const year = date.slice(0, 4);
    let inYear = years.at(-1);
    if (inYear?.year !== year) {
      inYear = { year, count: 0, months: [] };
      years.push(inYear);
    }
    inYear.count += count;
    const inMonth = inYear.months.at(-1);
    if (inMonth?.month === month) inMonth.count += count;
    else inYear.months.push({ month, count });
  }
  return years;
}

/** First and last day of a month `YYYY-MM`. */
export function spanOfMonth(month: string): { from: LocalDate; to: LocalDate } {
  const from = `${month}-01`;
  const inNext = addDays(from, 31);
  return { from, to: addDays(`${inNext.slice(0, 7)}-01`, -1) };
}
