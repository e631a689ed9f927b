import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoWeekday } from '../../../shared/calendar/local-date.ts';
import {
  comingDate,
  comingDayOfMonth,
  comingWeekday,
  dateOf,
  endOfMonth,
  endOfWeek,
  monthsLater,
  schoolDayFrom,
  thisWeekday,
  weekdayOfMonth,
} from '../../../shared/planning/capture-calendar.rules.ts';

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1930-01-01', count));
const weekdays = fc.integer({ min: 1, max: 7 });

test('the coming weekday is the first of its name behind today, and this one may be today', () => {
  fc.assert(
    fc.property(days, weekdays, (today, weekday) => {
      const week = Array.from({ length: 8 }, (_, ahead) => addDays(today, ahead));
      expect(comingWeekday(today, weekday)).toBe(week.slice(1).find((day) => isoWeekday(day) === weekday));
      expect(thisWeekday(today, weekday)).toBe(week.find((day) => isoWeekday(day) === weekday));
    }),
  );
});

test('the day of a month to come is the first with its number, and there are as many as the calendar has', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 31 }), (today, day) => {
      const ahead = Array.from({ length: 100 }, (_, count) => addDays(today, count));
      expect(comingDayOfMonth(today, day)).toBe(ahead.find((date) => Number(date.slice(8)) === day));
    }),
  );
  expect(comingDayOfMonth('2026-11-18', 32)).toBeNull();
});

test('the first and the last weekday of a month are found by looking at all of its days', () => {
  fc.assert(
    fc.property(days, weekdays, fc.integer({ min: 1, max: 5 }), (today, weekday, place) => {
      const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
      const all = Array.from({ length: 31 }, (_, day) => dateOf(year, month, day + 1)).filter(
        (date) => date !== null && isoWeekday(date) === weekday,
      );
      expect(weekdayOfMonth(year, month, place, weekday)).toBe(all[place - 1] ?? null);
      expect(weekdayOfMonth(year, month, -1, weekday)).toBe(all.at(-1));
    }),
  );
});

test.each([
  [dateOf(2027, 2, 29), null],
  [dateOf(2028, 2, 29), '2028-02-29'],
  [dateOf(2026, 13, 1), null],
  [dateOf(2026, 0, 1), null],
  [endOfMonth(2026, 12), '2026-12-31'],
  [endOfMonth(2026, 13), '2027-01-31'],
  [endOfMonth(2028, 2), '2028-02-29'],
  [endOfWeek('2026-11-20', 0), '2026-11-20'],
  [endOfWeek('2026-11-21', 0), '2026-11-22'],
  [endOfWeek('2026-11-22', 1), '2026-11-27'],
  [monthsLater('2026-12-31', 2), '2027-02-28'],
  [comingDate('2027-03-01', 2, 29), '2028-02-29'],
  [comingDate('2028-03-01', 2, 29), null],
  [schoolDayFrom('2026-11-21', 1), '2026-11-23'],
  [schoolDayFrom('2026-11-22', -1), '2026-11-20'],
])('%s is %s', (found, expected) => {
  expect(found).toBe(expected);
});
