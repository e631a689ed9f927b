import { expect, test } from 'vitest';
import { findBest, rankOf } from '../../../shared/search/palette.rules.ts';

const lock = { label: 'Lock now', keywords: ['close', 'leave'] };
const note = { label: 'Write a two-minute note', keywords: ['today', 'quick'] };

test.each([
  ['lock', 0],
  ['LOCK N', 0],
  ['n', 1],
  ['now lo', 1],
  ['close', 2],
  ['c', undefined],
  ['close lock', 2],
  ['ock', undefined],
  ['lock please', undefined],
  ['lkn', undefined],
  ['', undefined],
  ['  "*" ', undefined],
])('“Lock now” answers “%s” with %s', (typed, rank) => {
  expect(rankOf(lock, typed)).toBe(rank);
});

test('accents make no difference, on either side', () => {
  expect(rankOf({ label: 'Café Bergère' }, 'cafe berg')).toBe(0);
  expect(rankOf({ label: 'Cafe' }, 'CÁF')).toBe(0);
});

test('a name in Korean is found while its first syllable is being put together', () => {
  expect(rankOf({ label: '학교' }, '하')).toBe(0);
});

test('what begins so comes first, then what has such a word, then what is only meant by it', () => {
  const items = [{ label: 'Today', keywords: ['note'] }, note, { label: 'Note for a friend' }, lock];
  expect(findBest(items, 'note', 5).map(({ label }) => label)).toEqual([
    'Note for a friend',
    'Write a two-minute note',
    'Today',
  ]);
  expect(findBest(items, 'note', 1)).toHaveLength(1);
});
