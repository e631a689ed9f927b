import type { LocalDate } from '../../shared/calendar/local-date.ts';

/** Room for a million entries on one day; `yyyymmdd` and six digits stay far below 2^53. */
const ROWS_PER_DAY = 1_000_000;

export const firstRowOf = (day: LocalDate) => Number(day.replaceAll('-', '')) * ROWS_PER_DAY;
export const lastRowOf = (day: LocalDate) => firstRowOf(day) + ROWS_PER_DAY - 1;
/** The first row of the day to which a row belongs. */
export const dayOf = (row: number) => row - (row % ROWS_PER_DAY);
