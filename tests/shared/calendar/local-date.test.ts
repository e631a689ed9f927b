import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { addDays, instantToLocalDate, isoWeekday, startOfWeek } from '../../../shared/calendar/local-date.ts';

const anyDay = fc
  .date({ min: new Date(1950, 0, 1), max: new Date(2150, 0, 1), noInvalidDate: true })
  .map(instantToLocalDate);

test('a day there and back again is the same day, also across changes of the clocks', () => {
  fc.assert(fc.property(anyDay, (day) => addDays(day, 0) === day));
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
      (day) => isoWeekday(startOfWeek(day)) === 1 && startOfWeek(day) <= day && addDays(startOfWeek(day), 6) >= day,
    ),
  );
});

test('a day late in the evening is still that day', () => {
  expect(instantToLocalDate(new Date(2026, 10, 19, 23, 59))).toBe('2026-11-19');
});

test('a day that a zone left out is counted and named there as everywhere', () => {
  const before = process.env['TZ'];
  for (const zone of ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    process.env['TZ'] = zone;
    expect(addDays('2011-12-29', 1), zone).toBe('2011-12-30'); // Samoa had no such day
    expect(isoWeekday('2011-12-30'), zone).toBe(5);
    expect(formatDay('2011-12-30', { dateStyle: 'long' }), zone).toBe('30 December 2011');
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

test('a day of the first century stays in it', () => {
  expect(addDays('0050-12-31', 1)).toBe('0051-01-01');
});
