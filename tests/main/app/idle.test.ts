import { expect, test } from 'vitest';
import { idleStep } from '../../../main/app/idle.ts';

const minutes = (count: number) => count * 60_000;

test('five minutes without a touch lock, with a word a minute ahead', () => {
  expect(idleStep(0, 5)).toEqual({ kind: 'stay' });
  expect(idleStep(minutes(4) - 1, 5)).toEqual({ kind: 'stay' });
  expect(idleStep(minutes(4), 5)).toEqual({ kind: 'warn', seconds: 60 });
  expect(idleStep(minutes(5) - 1, 5)).toEqual({ kind: 'warn', seconds: 1 });
  expect(idleStep(minutes(5), 5)).toEqual({ kind: 'lock' });
});

test('of a single minute half is for the warning; never means never', () => {
  expect(idleStep(29_000, 1)).toEqual({ kind: 'stay' });
  expect(idleStep(30_000, 1)).toEqual({ kind: 'warn', seconds: 30 });
  expect(idleStep(Number.MAX_SAFE_INTEGER, 0)).toEqual({ kind: 'stay' });
});
