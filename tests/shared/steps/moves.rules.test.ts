import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { type DayChange, rememberMove } from '../../../shared/steps/moves.rules.ts';
import type { StepMove } from '../../../shared/steps/steps.contract.ts';
import { laneOf } from '../../../shared/steps/steps.rules.ts';

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count));
const change = fc.record({
  to: fc.option(day),
  wait: fc.integer({ min: 0, max: 3 }),
  reason: fc.constantFrom('', 'why'),
});

test('however often a day is changed, the moves lead from one to the next, one for each day, and none leads nowhere', () => {
  fc.assert(
    fc.property(day, fc.array(change, { maxLength: 30 }), (first, changes) => {
      let moves: StepMove[] = [];
      let from: DayChange['from'] = first;
      let today = '2025-12-01';
      for (const { to, wait, reason } of changes) {
        today = addDays(today, wait);
        moves = rememberMove(moves, { from, to, today, writtenOn: '2025-11-01', reason });
        from = to;
      }
      expect(new Set(moves.map(({ movedOn }) => movedOn)).size).toBe(moves.length);
      for (const move of moves) expect(move.from).not.toBe(move.to);
    }),
  );
});

test('a first day is no move, nor is one that is put right on the day on which it was written', () => {
  const base = { today: '2026-11-19', reason: '' };
  expect(rememberMove([], { ...base, from: null, to: '2026-12-01', writtenOn: '2026-10-01' })).toEqual([]);
  expect(rememberMove([], { ...base, from: '2026-11-20', to: '2026-12-01', writtenOn: '2026-11-19' })).toEqual([]);
});

test('what waits on others waits, whatever its day', () => {
  expect(laneOf({ lane: 'waiting', dueOn: '2026-11-01' }, '2026-11-22')).toBe('waiting');
  expect(laneOf({ lane: 'later', dueOn: '2026-11-22' }, '2026-11-22')).toBe('week');
  expect(laneOf({ lane: 'later', dueOn: '2026-11-23' }, '2026-11-22')).toBe('later');
  expect(laneOf({ lane: 'week', dueOn: null }, '2026-11-22')).toBe('week');
});
