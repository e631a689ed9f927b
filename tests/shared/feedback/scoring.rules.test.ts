import { expect, test } from 'vitest';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import { countsFor, familiesOf, hasCounted, type Part, scoreOf } from '../../../shared/feedback/scoring.rules.ts';
import { answered, oneDimension, shown, twoViews } from './round.ts';

const [family] = familiesOf(oneDimension(4));
const dimension = family?.dimension as Part;
const scoreFor = (...values: (number | null | undefined)[]) => scoreOf(dimension, answered('teacher', values).answers);

test('somebody counts for a dimension from half of its statements', () => {
  expect(scoreFor(4, 5, 3, 4)).toBe(4);
  expect(scoreFor(4, 5)).toBe(4.5);
  expect(scoreFor(4, 5, null, null)).toBe(4.5);
  expect(scoreFor(4)).toBeNull();
  expect(scoreFor(4, null, null, undefined)).toBeNull();
  expect(scoreFor()).toBeNull();
});

test('of three statements two are needed, of one statement one', () => {
  const part = (items: string[]): Part => ({ code: 'A', items, scale: [] });
  const one = { A1: 4 } as Answers;
  expect(countsFor(part(['A1', 'A2', 'A3']), one)).toBe(false);
  expect(countsFor(part(['A1', 'A2', 'A3']), { ...one, A2: 2 })).toBe(true);
  expect(countsFor(part(['A1']), one)).toBe(true);
});

test('the mean of a group is that of its people, whoever left what out', () => {
  const figures = shown([
    answered('teacher', [5, 5, 5, 5]), // 5
    answered('teacher', [4, 4, null, null]), // 4
    answered('teacher', [1, 2, 3, undefined]), // 2
    answered('teacher', [5, undefined, undefined, null]), // does not count for the dimension, and does for A1
    answered('teacher', [3, 3, 3, 3]), // 3
  ]);
  const [care] = figures.dimensions;
  expect(care?.blocks[0]).toMatchObject({ n: 4, mean: 3.5 });
  const first = figures.items.find(({ code }) => code === 'A1');
  expect(first?.blocks[0]).toMatchObject({ n: 5, mean: 3.6 });
});

test('the others are the mean of all people and not of the groups', () => {
  const figures = shown([
    ...[5, 5, 5].map((value) => answered('administrator', [value, value, value, value])),
    ...[1, 2, 3, 2, 2].map((value) => answered('teacher', [value, value, value, value])),
  ]);
  expect(figures.blocks).toEqual([
    { groups: ['teacher'], raters: 5 },
    { groups: ['administrator'], raters: 3 },
  ]);
  const [care] = figures.dimensions;
  expect(care?.blocks.map(({ mean }) => mean)).toEqual([2, 5]);
  expect(care?.others).toMatchObject({ n: 8, mean: 25 / 8 });
});

test('who only wrote words is in no figure', () => {
  expect(hasCounted(twoViews, { O1: 'She listened.' })).toBe(false);
  expect(hasCounted(twoViews, { GLOB: 4 })).toBe(true);
  expect(hasCounted(twoViews, { CARE1: null })).toBe(true);
});
