import { XAxis } from 'recharts';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, type LocalDate, localDateToUtcNoon } from '../../shared/calendar/local-date.ts';
import { unspoken, useTextScale } from '../charts/public.ts';
import classes from './chart.module.css';

const FOOT = 24;

/** Where a day lies on the axis. */
export const atOf = (day: LocalDate) => localDateToUtcNoon(day).getTime();
const shortDay = (at: number) =>
  formatDay(new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

/** From the first day to the last; a single one stands in the middle of its days. */
function reachOf(days: readonly LocalDate[]): [number, number] {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return first === last ? [atOf(addDays(first, -1)), atOf(addDays(last, 1))] : [atOf(first), atOf(last)];
}

/** Days from left to right, of which the first and the last are named; its data has each of them as `at`. */
export function DayAxis({ days }: { days: readonly LocalDate[] }) {
  const scale = useTextScale();
  return (
    <XAxis
      dataKey="at"
      type="number"
      scale="time"
      domain={reachOf(days)}
      ticks={[...new Set([days[0] ?? '', days.at(-1) ?? ''])].map(atOf)}
      tickFormatter={shortDay}
      interval="preserveStartEnd"
      height={FOOT * scale}
      padding={{ left: 28, right: 28 }}
      axisLine={false}
      tickLine={false}
      tick={{ className: classes.axis ?? '', ...unspoken }}
    />
  );
}
