import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoWeekday, localDate } from '../../../shared/calendar/local-date.ts';
import {
  daysBetween,
  daysToMove,
  laterBy,
  nextEnd,
  nextStart,
  sameDayAfterYears,
  stepsForNextYear,
} from '../../../shared/plans/next-year.rules.ts';
import { stepId } from '../../../shared/steps/steps.contract.ts';

const anyDay = fc.integer({ min: 0, max: 120_000 }).map((count) => addDays('1800-01-01', count));

describe('days move by whole weeks', () => {
  test.each([
    ['2025-09-01', '2026-09-01', 364],
    ['2023-09-01', '2024-09-01', 364], // over a leap day
    ['2025-09-01', '2026-08-31', 364],
    ['2025-09-01', '2026-09-07', 371],
    ['2025-09-01', '2025-09-01', 0],
    ['2026-09-01', '2025-09-01', -364],
  ])('from %s to %s by %i days', (from, to, days) => {
    expect(daysToMove(from, to)).toBe(days);
  });

  test('every day keeps its weekday, and no day moves further from its place in the year than three days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (from, to, day) => {
        const days = daysToMove(from, to);
        expect(days % 7 === 0).toBe(true);
        expect(Math.abs(days - daysBetween(from, to))).toBeLessThanOrEqual(3);
        const moved = laterBy(day, days);
        if (moved > '0001' && moved < '9999') expect(isoWeekday(moved)).toBe(isoWeekday(day));
      }),
    );
  });

  test('a roadmap keeps its order, and what is days apart stays so many days apart', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(3000), (start, day, further) => {
        const days = daysToMove(start, nextStart(start));
        const [one, other] = [laterBy(day, days), laterBy(addDays(day, further), days)];
        expect(daysBetween(one, other)).toBe(further);
      }),
    );
  });

  test('no day leaves the calendar of a journal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (days) => {
        expect(localDate.safeParse(laterBy('9990-01-01', days)).success).toBe(true);
      }),
    );
    expect(laterBy('9999-12-01', 364)).toBe('9999-12-31');
    expect(sameDayAfterYears('9999-06-01', 1)).toBe('9999-12-31');
  });
});

describe('a year later', () => {
  test('is the same day of the calendar, and the leap day is the last of February', () => {
    expect(nextStart('2025-09-01')).toBe('2026-09-01');
    expect(nextStart('2024-02-29')).toBe('2025-02-28');
    expect(sameDayAfterYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('a year ends where it ended, in leap years too', () => {
    expect(nextEnd('2025-09-01', '2026-08-31', '2026-09-01')).toBe('2027-08-31');
    expect(nextEnd('2026-09-01', '2027-08-31', '2027-09-01')).toBe('2028-08-31');
    expect(nextEnd('2025-08-18', '2026-06-12', '2027-08-18')).toBe('2028-06-12');
  });

  test('a span that begins on another day keeps its length', () => {
    expect(nextEnd('2025-09-01', '2025-12-19', '2026-09-07')).toBe('2026-12-25');
  });

  test('the year that follows never ends before it begins', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), anyDay, (start, length, next) => {
        expect(nextEnd(start, addDays(start, length), next) >= next).toBe(true);
      }),
    );
  });
});

describe('what of a roadmap goes on', () => {
  const step = (place: number, state: 'open' | 'done' | 'changed' | 'dropped', follows: number | null = null) => ({
    id: stepId.parse(`00000000-0000-4000-8000-00000000000${place}`),
    state,
    dueOn: null,
    followsId: follows === null ? null : stepId.parse(`00000000-0000-4000-8000-00000000000${follows}`),
  });

  test('open and done steps do, and what took the place of a changed one; what was dropped does not', () => {
    const steps = [step(1, 'open'), step(2, 'done'), step(3, 'changed'), step(4, 'open', 3), step(5, 'dropped')];
    expect(stepsForNextYear(steps)).toEqual([steps[0], steps[1], steps[3]]);
  });

  test('a step that came again and again goes on once', () => {
    const steps = [step(1, 'done'), step(2, 'done', 1), step(3, 'open', 2)];
    expect(stepsForNextYear(steps)).toEqual([steps[0]]);
  });
});
