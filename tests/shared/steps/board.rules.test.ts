import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoWeekday } from '../../../shared/calendar/local-date.ts';
import { columnBeside, endOfWeek, moveToLane, undoOf } from '../../../shared/steps/board.rules.ts';
import { lanes, type Step, type StepId } from '../../../shared/steps/steps.contract.ts';
import { blankStep, laneOf } from '../../../shared/steps/steps.rules.ts';

const thursday = '2026-11-26';
const open = (dueOn: string | null) => ({ dueOn, state: 'open' }) as const;

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

test('what goes to this week keeps its day, whatever that is', () => {
  expect(moveToLane(open(null), 'week', thursday)).toEqual({ lane: 'week' });
  expect(moveToLane(open('2026-12-24'), 'week', thursday)).toEqual({ lane: 'week' });
});

test('what goes to later comes back next Monday when its day lies in this week or before', () => {
  const monday = { lane: 'later', dueOn: '2026-11-30' };
  expect(moveToLane(open('2026-11-26'), 'later', thursday)).toEqual(monday);
  expect(moveToLane(open('2026-11-29'), 'later', thursday)).toEqual(monday);
  expect(moveToLane(open('2026-03-02'), 'later', thursday)).toEqual(monday);
});

test('what goes to later keeps a day that lies behind this week, and stays without one', () => {
  expect(moveToLane(open('2026-11-30'), 'later', thursday)).toEqual({ lane: 'later' });
  expect(moveToLane(open(null), 'later', thursday)).toEqual({ lane: 'later' });
});

test('what waits on others keeps its day, and so does what comes back from there', () => {
  expect(moveToLane(open('2026-11-25'), 'waiting', thursday)).toEqual({ lane: 'waiting' });
  expect(moveToLane(open('2026-11-25'), 'week', thursday)).toEqual({ lane: 'week' });
});

test('what had ended is open again wherever it goes, without the word why', () => {
  expect(moveToLane({ dueOn: null, state: 'dropped' }, 'week', thursday)).toEqual({
    state: 'open',
    reason: '',
    lane: 'week',
  });
});

test('on any day of any week a step lies in the lane to which it was moved', () => {
  fc.assert(
    fc.property(anyDay, fc.option(anyDay), fc.constantFrom(...lanes), (today, dueOn, lane) => {
      const moved = { dueOn, ...moveToLane(open(dueOn), lane, today) };
      expect(laneOf({ lane, dueOn: moved.dueOn ?? null }, endOfWeek(today))).toBe(lane);
    }),
  );
});

test('a day is never moved nearer, and only ever to a Monday', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...lanes), (today, dueOn, lane) => {
      const change = moveToLane(open(dueOn), lane, today);
      if (change.dueOn === undefined || change.dueOn === null) return;
      expect(change.dueOn > dueOn).toBe(true);
      expect(change.dueOn > today).toBe(true);
      expect(isoWeekday(change.dueOn)).toBe(1);
    }),
  );
});

test('taking a move back brings back every part that it changed, and no other', () => {
  const step: Step = {
    ...blankStep,
    id: '3f0f5d0e-6d1e-4c53-9e0a-0d7b2f3e1a11' as StepId,
    text: 'Ask Heron',
    dueOn: '2026-11-26',
    lane: 'week',
    createdAt: '2026-11-20T08:00:00.000Z',
  };
  const change = moveToLane(step, 'later', thursday);
  expect(undoOf(step, change)).toEqual({ lane: 'week', dueOn: '2026-11-26' });
  expect(undoOf(step, moveToLane(step, 'waiting', thursday))).toEqual({ lane: 'week' });
});

test('beside a column is the next one, and nothing beyond the ends', () => {
  expect(columnBeside('week', 1)).toBe('later');
  expect(columnBeside('waiting', 1)).toBe('ended');
  expect(columnBeside('ended', 1)).toBeUndefined();
  expect(columnBeside('week', -1)).toBeUndefined();
});

test('a week ends on its Sunday, also in the leap year', () => {
  expect(endOfWeek('2024-02-29')).toBe('2024-03-03');
  expect(endOfWeek('2026-11-29')).toBe('2026-11-29');
});
