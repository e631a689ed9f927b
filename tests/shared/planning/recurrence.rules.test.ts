import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoWeekday } from '../../../shared/calendar/local-date.ts';
import { rhythms } from '../../../shared/planning/recurrence.contract.ts';
import { nextOccurrence } from '../../../shared/planning/recurrence.rules.ts';

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1930-01-01', count));
const coming = fc.constantFrom(...rhythms.filter((rhythm) => rhythm !== 'never'));

test.each([
  ['weekly', '2026-11-20', '2026-11-20', '2026-11-27'],
  ['weekly', '2026-11-20', '2026-12-15', '2026-12-18'],
  ['fortnightly', '2026-11-20', '2026-12-03', '2026-12-04'],
  ['fortnightly', '2026-11-20', '2026-12-04', '2026-12-18'],
  ['four-weekly', '2028-02-15', '2028-02-15', '2028-03-14'],
  ['monthly', '2026-01-31', '2026-01-31', '2026-02-28'],
  ['monthly', '2026-01-31', '2026-02-28', '2026-03-31'],
  ['monthly', '2028-01-31', '2028-01-31', '2028-02-29'],
  ['monthly', '2028-02-29', '2029-02-01', '2029-02-28'],
  ['monthly', '2026-12-31', '2026-12-31', '2027-01-31'],
  ['weekly', '2026-11-20', '2020-01-01', '2026-11-27'],
] as const)('%s from %s, after %s, comes on %s', (rhythm, anchor, after, expected) => {
  expect(nextOccurrence(rhythm, anchor, after)).toBe(expected);
});

test('what never comes again has no next day', () => {
  expect(nextOccurrence('never', '2026-11-20')).toBeNull();
});

test('the next day lies behind both, no further than one turn away, on the weekday of the anchor', () => {
  fc.assert(
    fc.property(coming, days, days, (rhythm, anchor, after) => {
      const next = nextOccurrence(rhythm, anchor, after) ?? '';
      const later = after > anchor ? after : anchor;
      expect(next > later).toBe(true);
      expect(next <= addDays(later, 31)).toBe(true);
      if (rhythm !== 'monthly') expect(isoWeekday(next)).toBe(isoWeekday(anchor));
      else expect(next.slice(8) === anchor.slice(8) || addDays(next, 1).endsWith('-01')).toBe(true);
    }),
  );
});

test('there is no occurrence between one and the next', () => {
  fc.assert(
    fc.property(coming, days, days, (rhythm, anchor, after) => {
      const next = nextOccurrence(rhythm, anchor, after) ?? '';
      for (let day = addDays(next, -1); day > after && day > anchor; day = addDays(day, -1))
        expect(nextOccurrence(rhythm, anchor, day)).toBe(next);
    }),
    { numRuns: 50 },
  );
});
