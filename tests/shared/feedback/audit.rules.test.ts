import { expect, test } from 'vitest';
import { findLeak, type SumRow, withoutLeaks } from '../../../shared/feedback/audit.rules.ts';
import { independent, inverse } from '../../../shared/feedback/linear.rules.ts';

/** A sum over some of `all` people, of one value each. */
const sumOver = (all: number, ...people: number[]): SumRow =>
  Array.from({ length: all }, (_, person) => [Number(people.includes(person))]);

test('one over a number times the number is one', () => {
  const prime = 67_108_859;
  for (const value of [1, 2, 3, 7, 12, 60, 12_345]) expect((inverse(value) * value) % prime).toBe(1);
});

test('a row that follows from those before it is none of its own', () => {
  expect(
    independent([
      [1, 2, 0],
      [0, 1, 1],
      [1, 3, 1],
      [0, 0, 1],
    ]),
  ).toEqual([0, 1, 3]);
});

test('a total beside a group gives away whoever is left over', () => {
  const total = sumOver(5, 0, 1, 2, 3, 4);
  const group = sumOver(5, 0, 1, 2, 3);
  expect(findLeak([total], 3)).toBeUndefined();
  expect(findLeak([total, group], 3)).toEqual([0, 1]);
  expect(findLeak([total, sumOver(5, 0, 1)], 3)).toEqual([1]); // two people by themselves
});

test('three who are left over are enough for three and not for five', () => {
  const rows = [sumOver(8, 0, 1, 2, 3, 4, 5, 6, 7), sumOver(8, 0, 1, 2, 3, 4)];
  expect(findLeak(rows, 3)).toBeUndefined();
  expect(findLeak(rows, 5)).toEqual([0, 1]);
});

test('it is found over three sums of which no two give anything away', () => {
  const rows = [sumOver(9, 0, 1, 2, 3, 4, 5, 6, 7, 8), sumOver(9, 0, 1, 2, 3), sumOver(9, 4, 5, 6)];
  expect(findLeak(rows.slice(0, 2), 3)).toBeUndefined();
  expect(findLeak([rows[0] ?? [], rows[2] ?? []], 3)).toBeUndefined();
  expect(findLeak(rows, 3)).toEqual([0, 1, 2]);
});

test('a dimension and its items give away who answered only some of them', () => {
  const half = inverse(2);
  // Three answered both items, one only the first: dimension - (item 1 + item 2) / 2 is half of that one answer.
  const item1: SumRow = [
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ];
  const item2: SumRow = [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 0],
  ];
  const dimension: SumRow = [
    [half, half],
    [half, half],
    [half, half],
    [1, 0],
  ];
  expect(findLeak([item1, item2, dimension], 3)).toEqual([0, 1, 2]);
  expect(findLeak([item1, dimension], 3)).toBeUndefined();
});

test('what is withheld is the cheapest new sum, and never an old one', () => {
  const total = { row: sumOver(5, 0, 1, 2, 3, 4), cost: 5 };
  const group = { row: sumOver(5, 0, 1, 2, 3), cost: 4 };
  const apart = { row: sumOver(5, 1, 2, 3), cost: 3 };
  const rowOf = ({ row }: { row: SumRow }) => row;
  const costOf = ({ cost }: { cost: number }) => cost;
  expect(withoutLeaks([], [total, group], 3, rowOf, costOf)).toEqual([total]);
  expect(withoutLeaks([total.row], [group, apart], 3, rowOf, costOf)).toEqual([]);
  expect(withoutLeaks([total.row], [total], 3, rowOf, costOf)).toEqual([total]);
});

test('sixty people who all answered differently are audited in a moment', () => {
  const people = Array.from({ length: 60 }, (_, person) => person);
  const items = Array.from(
    { length: 6 },
    (_, item): SumRow =>
      people.map((person) => [0, 1, 2, 3, 4, 5].map((own) => Number(own === item && (person >> item) % 2 === 0))),
  );
  const weightOf = (person: number) => {
    const answered = [0, 1, 2, 3, 4, 5].filter((item) => (person >> item) % 2 === 0);
    return [0, 1, 2, 3, 4, 5].map((item) => (answered.includes(item) ? inverse(answered.length) : 0));
  };
  const dimension: SumRow = people.map((person) => weightOf(person));
  expect(findLeak([...items, dimension], 5)).toBeUndefined();
});
