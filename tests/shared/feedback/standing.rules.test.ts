import { expect, test } from 'vitest';
import type { RoundHead } from '../../../shared/feedback/feedback.contract.ts';
import { hasBegun, kindToGroup, shownWith, standingOf } from '../../../shared/feedback/standing.rules.ts';

const fresh = {
  kind: 'views',
  role: 'own',
  mode: 'open',
  smallestGroup: 3,
  sealedAt: null,
  invited: 0,
  answered: 0,
  edition: null,
  openedOn: null,
  answersDeletedOn: null,
} as const;
const sealed = { ...fresh, sealedAt: '2026-11-19T14:32:00.000Z' };
const standing = (part: Partial<RoundHead>) => standingOf({ ...sealed, ...part });

test('my own view comes first, whoever has answered already; a survey has none', () => {
  expect(standingOf({ ...fresh, answered: 3 })).toBe('seal');
  expect(standingOf({ ...fresh, kind: 'survey' })).toBe('ask');
});

test('an open conversation is ready with the first voice, unnamed forms with four or the smallest group', () => {
  expect(standing({})).toBe('ask');
  expect(standing({ invited: 2 })).toBe('waiting');
  expect(standing({ answered: 1 })).toBe('ready');
  expect(standing({ mode: 'unnamed', invited: 9, answered: 3 })).toBe('waiting');
  expect(standing({ mode: 'unnamed', invited: 9, answered: 4 })).toBe('ready');
  expect(standing({ mode: 'unnamed', smallestGroup: 5, invited: 9, answered: 4 })).toBe('waiting');
});

test('with a helper it waits for what is passed on; for a colleague it collects', () => {
  expect(standing({ mode: 'helper' })).toBe('withHelper');
  expect(standing({ mode: 'helper', role: 'collecting', sealedAt: null, answered: 9 })).toBe('collecting');
});

test('what was opened stays open when the answers are deleted; what was not is deleted', () => {
  const deleted = { answersDeletedOn: '2026-12-01' };
  expect(standing({ ...deleted, edition: 1, openedOn: '2026-11-30' })).toBe('opened');
  expect(standing(deleted)).toBe('deleted');
});

test('questions are fixed from the first form that was given out, answer or seal on', () => {
  const round = { sealedAt: null, answered: 0, givenOutOn: null };
  expect(hasBegun(round)).toBe(false);
  expect(hasBegun({ ...round, answered: 1 })).toBe(true);
  expect(hasBegun({ ...round, sealedAt: sealed.sealedAt })).toBe(true);
  expect(hasBegun({ ...round, givenOutOn: '2026-11-20' })).toBe(true);
});

test.each([
  [[0, 0, 0, 0, 0], 3, 'nothing'],
  [[2, 1, 0, 0, 0], 3, 'words'],
  [[2, 2, 0, 0, 0], 3, 'all'],
  [[3, 1, 0, 0, 0], 3, 'groups'],
  [[3, 1, 0, 0, 0], 5, 'words'],
  [[4, 1, 0, 0, 0], 5, 'all'],
  [[5, 0, 0, 0, 0], 3, 'ranges'],
] as const)('%j people, smallest group %i: %s', (counts, smallest, shown) => {
  expect(shownWith(counts, smallest)).toBe(shown);
});

test('somebody is asked in the group that their kind stands for', () => {
  expect((['coachee', 'team', 'leader', 'peer', 'rater'] as const).map(kindToGroup)).toEqual([
    'teacher',
    'team',
    'administrator',
    'peer',
    'other',
  ]);
});
