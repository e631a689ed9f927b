import { expect, test } from 'vitest';
import { answersNeeded, type Waiting, waitsFor } from '../../../shared/feedback/waiting.rules.ts';

const round: Waiting = {
  kind: 'views',
  role: 'own',
  mode: 'unnamed',
  smallestGroup: 3,
  sealedAt: '2026-11-28T10:00:00.000Z',
  edition: null,
  answersDeletedOn: null,
  answers: 0,
  newAnswers: 0,
};
const withAnswers = (answers: number, newAnswers = answers) => ({ ...round, answers, newAnswers });

test('my own view comes first, whatever came in', () => {
  expect(waitsFor({ ...withAnswers(9), sealedAt: null }).waitsFor).toBe('seal-first');
  expect(waitsFor({ ...withAnswers(9), sealedAt: null, kind: 'survey' }).waitsFor).toBeNull();
});

test('unnamed forms open from four, or from five where the school wants more caution', () => {
  expect([answersNeeded(3), answersNeeded(5)]).toEqual([4, 5]);
  expect(waitsFor(withAnswers(3))).toEqual({ waitsFor: 'too-few', needed: 4 });
  expect(waitsFor(withAnswers(4))).toEqual({ waitsFor: null, needed: 0 });
  expect(waitsFor({ ...withAnswers(4), smallestGroup: 5 })).toEqual({ waitsFor: 'too-few', needed: 5 });
});

test('an open conversation opens with the first word', () => {
  expect(waitsFor({ ...withAnswers(0), mode: 'open' })).toEqual({ waitsFor: 'too-few', needed: 1 });
  expect(waitsFor({ ...withAnswers(1), mode: 'open' }).waitsFor).toBeNull();
});

test('figures are made anew only of so many new answers that nobody stands alone in the difference', () => {
  const opened = { ...round, edition: 1, answers: 9 };
  expect(waitsFor(opened)).toEqual({ waitsFor: 'nothing-new', needed: 3 });
  expect(waitsFor({ ...opened, newAnswers: 2 })).toEqual({ waitsFor: 'too-few-new', needed: 3 });
  expect(waitsFor({ ...opened, newAnswers: 3 }).waitsFor).toBeNull();
  expect(waitsFor({ ...opened, newAnswers: 1, mode: 'open' }).waitsFor).toBeNull();
});

test('a round whose answers were deleted stays as it is', () => {
  const deleted = { ...round, answersDeletedOn: '2026-11-28' };
  expect(waitsFor(deleted).waitsFor).toBe('answers-deleted');
  expect(waitsFor({ ...deleted, edition: 2 }).waitsFor).toBe('answers-deleted');
});

test('what a helper collects waits for what they pass on; they themselves wait as everybody does', () => {
  const mine = { ...round, mode: 'helper' as const };
  expect(waitsFor(mine).waitsFor).toBe('not-passed-on');
  expect(waitsFor({ ...mine, edition: 1 }).waitsFor).toBe('nothing-new');
  const theirs = { ...mine, role: 'collecting' as const, sealedAt: null };
  expect(waitsFor(theirs)).toEqual({ waitsFor: 'too-few', needed: 4 });
  expect(waitsFor({ ...theirs, answers: 4, newAnswers: 4 }).waitsFor).toBeNull();
});
