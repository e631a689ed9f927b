import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { firstAllowed, isQuiet, type Quiet, splitMoment } from '../../../shared/planning/quiet-hours.rules.ts';

const night = { hours: { from: '18:00', to: '07:00' }, days: [6, 7] };

test.each([
  ['2026-11-26T08:00', '2026-11-26T08:00', 'a Thursday morning is not quiet'],
  ['2026-11-26T18:00', '2026-11-27T07:00', 'the first minute is quiet, and the night ends in the morning'],
  ['2026-11-26T06:59', '2026-11-26T07:00', 'the last minute of the night'],
  ['2026-11-26T07:00', '2026-11-26T07:00', 'the minute behind it'],
  ['2026-11-27T19:00', '2026-11-30T07:00', 'a Friday evening waits over the weekend'],
  ['2026-11-28T12:00', '2026-11-30T07:00', 'a Saturday noon waits until Monday'],
  ['2028-02-28T23:30', '2028-02-29T07:00', 'there is a 29 February in a leap year'],
])('%s → %s: %s', (moment, allowed) => {
  expect(firstAllowed(moment, night)).toBe(allowed);
});

test('hours with equal ends are none, and seven quiet days are none either', () => {
  expect(firstAllowed('2026-11-28T03:00', { hours: { from: '07:00', to: '07:00' }, days: [] })).toBe(
    '2026-11-28T03:00',
  );
  expect(firstAllowed('2026-11-28T03:00', { hours: null, days: [1, 2, 3, 4, 5, 6, 7] })).toBe('2026-11-28T03:00');
});

const two = (n: number) => String(n).padStart(2, '0');
const clock = fc.nat(1439).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const day = fc.integer({ min: -20_000, max: 30_000 }).map((days) => addDays('2000-02-29', days));
const moment = fc.tuple(day, clock).map(([date, at]) => `${date}T${at}`);
const quiet: fc.Arbitrary<Quiet> = fc.record({
  hours: fc.option(fc.record({ from: clock, to: clock })),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
});

test('the answer is never quiet, never earlier, and at most nine days later', () => {
  fc.assert(
    fc.property(moment, quiet, (asked, times) => {
      const allowed = firstAllowed(asked, times);
      expect(isQuiet(allowed, times)).toBe(false);
      expect(allowed >= asked).toBe(true);
      expect(splitMoment(allowed).date <= addDays(splitMoment(asked).date, 9)).toBe(true);
    }),
  );
});

test('nothing between the moment and the answer is allowed: every minute of it is quiet', () => {
  fc.assert(
    fc.property(moment, quiet, (asked, times) => {
      const allowed = firstAllowed(asked, times);
      for (let at = Date.parse(`${asked}:00Z`); at < Date.parse(`${allowed}:00Z`); at += 60_000)
        if (!isQuiet(new Date(at).toISOString().slice(0, 16), times)) throw new Error(`${asked} ${allowed}`);
    }),
    { numRuns: 60 },
  );
});
