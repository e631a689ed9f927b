import { expect, test } from 'vitest';
import { LARGEST_ANSWER_FILE } from '../../../shared/feedback/answer.limits.ts';
import { isTooLarge, MOST_AT_ONCE, toBatches, toldOf } from '../../../shared/feedback/batches.rules.ts';

const lengths = (batches: string[][]) => batches.map(({ length }) => length);
const texts = (count: number, length = 10) => Array.from({ length: count }, () => 'a'.repeat(length));

test('twenty go through the door at once, and none is lost', () => {
  expect(lengths(toBatches(texts(45), ({ length }) => length))).toEqual([20, 20, 5]);
  expect(toBatches([], () => 1)).toEqual([]);
  expect(MOST_AT_ONCE).toBe(20);
});

test('large ones go a few at a time, so that no request is refused for its size', () => {
  const batches = toBatches(texts(5, LARGEST_ANSWER_FILE), ({ length }) => length);
  expect(lengths(batches)).toEqual([2, 2, 1]);
});

test('a file of one mebibyte is read, and one byte more is not', () => {
  expect(isTooLarge(LARGEST_ANSWER_FILE)).toBe(false);
  expect(isTooLarge(LARGEST_ANSWER_FILE + 1)).toBe(true);
});

test('accepted ones are told as a count, without a name', () => {
  const outcomes = [
    { name: 'a.txt', verdict: 'accepted' },
    { name: 'b.txt', verdict: 'damaged' },
    { name: null, verdict: 'accepted' },
  ] as const;
  expect(toldOf(outcomes)).toEqual({ accepted: 2, others: [{ name: 'b.txt', verdict: 'damaged' }] });
});
