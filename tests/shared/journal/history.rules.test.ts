import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedRevision, revisionsToGiveUp, tierOf } from '../../../shared/journal/history.rules.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 10, 19, 12);

/** Forms of those ages in milliseconds, the oldest first. */
const aged = (...ages: number[]): DatedRevision[] =>
  ages.toSorted((one, other) => other - one).map((age, index) => ({ number: index + 1, savedAt: now - age }));

const keptAges = (revisions: DatedRevision[]) => {
  const gone = new Set(revisionsToGiveUp(revisions, now));
  return revisions.filter(({ number }) => !gone.has(number)).map(({ savedAt }) => now - savedAt);
};

describe('a history', () => {
  test('keeps every form of the last 24 hours', () => {
    const revisions = aged(...Array.from({ length: 500 }, (_, index) => index * 1500));
    expect(revisionsToGiveUp(revisions, now)).toEqual([]);
  });

  test('keeps the last form of each hour for 7 days', () => {
    const inOneHour = [2 * DAY + 10, 2 * DAY + 20 * 60_000, 2 * DAY + 40 * 60_000];
    expect(keptAges(aged(30 * DAY, ...inOneHour.map((age) => age - HOUR / 2), 5))).toEqual(
      expect.arrayContaining([30 * DAY, 5]),
    );
    const within = aged(30 * DAY, 2 * DAY + 50 * 60_000, 2 * DAY + 30 * 60_000, 2 * DAY + 1, 0);
    expect(keptAges(within)).toEqual([30 * DAY, 2 * DAY + 1, 0]);
  });

  test('keeps the last form of each day for a year, and after that only the first and the last', () => {
    const revisions = aged(900 * DAY, 800 * DAY, 700 * DAY, 20 * DAY + 3 * HOUR, 20 * DAY + 2 * HOUR, 19 * DAY, 0);
    expect(keptAges(revisions)).toEqual([900 * DAY, 20 * DAY + 2 * HOUR, 19 * DAY, 0]);
  });

  test('never loses its first and its last form, and thinning twice gives up nothing more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 * DAY }), { minLength: 1, maxLength: 60 }), (ages) => {
        const revisions = aged(...ages);
        const gone = revisionsToGiveUp(revisions, now);
        expect(gone).not.toContain(1);
        expect(gone).not.toContain(revisions.length);
        const left = revisions.filter(({ number }) => !gone.includes(number));
        expect(revisionsToGiveUp(left, now)).toEqual([]);
      }),
    );
  });

  test('keeps at least one form of every hour of the week and of every day of the year that had one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: DAY, max: 364 * DAY }), { minLength: 1, maxLength: 80 }), (ages) => {
        const revisions = aged(...ages);
        const gone = new Set(revisionsToGiveUp(revisions, now));
        const left = revisions.filter(({ number }) => !gone.has(number));
        for (const { savedAt } of revisions) {
          const span = tierOf(savedAt, now) === 1 ? HOUR : DAY;
          const isSame = (other: DatedRevision) => Math.floor(other.savedAt / span) === Math.floor(savedAt / span);
          expect(left.some((other) => isSame(other) && other.savedAt >= savedAt)).toBe(true);
        }
      }),
    );
  });
});
