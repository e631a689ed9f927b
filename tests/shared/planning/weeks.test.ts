import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoWeekday } from '../../../shared/calendar/local-date.ts';
import { isoWeek, termWeek, weekEnd, weekOf } from '../../../shared/planning/weeks.rules.ts';

const day = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('2000-02-29', days));

test.each([
  ['2027-01-01', 2026, 53],
  ['2024-12-30', 2025, 1],
  ['2021-01-03', 2020, 53],
  ['2026-01-01', 2026, 1],
  ['2028-02-29', 2028, 9],
])('%s lies in week %i/%i (ISO 8601)', (date, year, week) => {
  expect(isoWeek(date)).toEqual({ year, week });
});

test('a week has seven days from its first to its last, on Monday or on Sunday', () => {
  fc.assert(
    fc.property(day, fc.constantFrom<1 | 7>(1, 7), (date, startsOn) => {
      const first = weekOf(date, startsOn);
      expect(isoWeekday(first)).toBe(startsOn);
      expect(first <= date && date <= weekEnd(date, startsOn)).toBe(true);
      expect(weekEnd(date, startsOn)).toBe(addDays(first, 6));
    }),
  );
});

test('the weeks of ISO 8601 follow one another: the next is one more, or the first of the next year', () => {
  fc.assert(
    fc.property(day, (date) => {
      const { year, week } = isoWeek(date);
      const next = isoWeek(addDays(date, 7));
      expect(next.year === year ? next.week === week + 1 : next.year === year + 1 && next.week === 1).toBe(true);
      expect(week).toBeGreaterThanOrEqual(1);
      expect(week).toBeLessThanOrEqual(53);
    }),
  );
});

test('the weeks of a term count from the week in which it begins', () => {
  const rhythm = { days: [], holidays: [], terms: [{ name: 'Autumn', startsOn: '2026-08-12', endsOn: '2026-12-18' }] };
  expect(termWeek('2026-08-12', rhythm)).toBe(1); // a Wednesday
  expect(termWeek('2026-08-16', rhythm)).toBe(1); // its Sunday
  expect(termWeek('2026-08-16', rhythm, 7)).toBe(2); // where weeks begin on it
  expect(termWeek('2026-08-17', rhythm)).toBe(2);
  expect(termWeek('2026-08-11', rhythm)).toBeNull();
  expect(termWeek('2026-12-19', rhythm)).toBeNull();
});
