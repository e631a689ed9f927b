import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantToLocalDate, localDateToNoon, startOfWeek } from '../../../shared/calendar/local-date.ts';

const anyDay = fc
  .date({ min: new Date(1950, 0, 1), max: new Date(2150, 0, 1), noInvalidDate: true })
  .map(instantToLocalDate);

test('a day there and back again is the same day, also across changes of the clocks', () => {
  fc.assert(fc.property(anyDay, (day) => instantToLocalDate(localDateToNoon(day)) === day));
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -900, max: 900 }),
      (day, count) => addDays(addDays(day, count), -count) === day,
    ),
  );
});

test('a week begins on Monday', () => {
  expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
  expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  fc.assert(
    fc.property(
      anyDay,
      (day) =>
        localDateToNoon(startOfWeek(day)).getDay() === 1 &&
        startOfWeek(day) <= day &&
        addDays(startOfWeek(day), 6) >= day,
    ),
  );
});

test('a day late in the evening is still that day', () => {
  expect(instantToLocalDate(new Date(2026, 10, 19, 23, 59))).toBe('2026-11-19');
});
