import { formatDay } from '../../shared/calendar/format-day.ts';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { ListGroup } from '../../shared/journal/journal.rules.ts';

export { dayWords } from '../ui/day-words.ts';

const isSameYear = (date: LocalDate, today: LocalDate) => date.slice(0, 4) === today.slice(0, 4);

/** "Tue 17 November", for the chip of a page. */
export function chipDayWords(date: LocalDate, today: LocalDate): string {
  const year = isSameYear(date, today) ? {} : { year: 'numeric' as const };
  return formatDay(date, { weekday: 'short', day: 'numeric', month: 'long', ...year }).replace(',', '');
}

/** "Thursday 19 November", for the head of Today. */
export function fullDayWords(date: LocalDate): string {
  return formatDay(date, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

export function monthWords(month: string, today: LocalDate): string {
  const date = `${month}-01`;
  return formatDay(date, { month: 'long', ...(isSameYear(date, today) ? {} : { year: 'numeric' }) });
}

export function groupKey(group: ListGroup): string {
  return group.kind === 'month' ? group.month : group.kind;
}

/** "14:32", as this computer's clock showed it at that instant. */
export function clockWords(instant: string): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALE, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}
