import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, markId } from '../../../shared/continuum/continuum.contract.ts';
import { continuumMessages } from '../../../shared/continuum/continuum.messages.ts';
import {
  courseOf,
  examplesToAdd,
  markBefore,
  markOn,
  roomFor,
  sideOf,
} from '../../../shared/continuum/continuum.rules.ts';

const examples = Object.values(continuumMessages.examples);
const used = { isArchived: false };
const aside = { isArchived: true };
const mark = (markedOn: string, place: number): Mark => ({
  id: markId.parse(randomUUID()),
  markedOn,
  place,
  note: '',
});

test('there is room for five pairs, and those that were put aside take none of it', () => {
  expect(roomFor([])).toBe(5);
  expect(roomFor([used, used, aside])).toBe(3);
  expect(roomFor(Array(5).fill(used))).toBe(0);
  expect(roomFor(Array(7).fill(used))).toBe(0);
});

test('the examples are five pairs of different, short words', () => {
  expect(examples).toHaveLength(5);
  const ends = examples.flatMap(({ from, to }) => [from, to]);
  expect(new Set(ends).size).toBe(10);
  for (const end of ends) expect(end.length).toBeLessThanOrEqual(45);
});

test('an example that is there in other letters, even put aside, is not added again', () => {
  const [first, second] = examples as [(typeof examples)[0], (typeof examples)[0]];
  const known = [
    { from: first.from.toUpperCase(), to: first.to, ...aside },
    { ...second, ...used },
  ];
  expect(examplesToAdd(known, examples)).toEqual(examples.slice(2));
  expect(examplesToAdd([{ from: first.from, to: 'another end', ...used }], examples)).toEqual(examples.slice(0, 4));
});

test('never more examples than there is room for', () => {
  const pairs = fc.array(fc.record({ from: fc.string(), to: fc.string(), isArchived: fc.boolean() }), { maxLength: 9 });
  fc.assert(
    fc.property(pairs, (known) => {
      expect(examplesToAdd(known, examples).length).toBeLessThanOrEqual(roomFor(known));
    }),
  );
});

test('a place is at an end, nearer to one of them, or halfway', () => {
  expect([0, 1, 4, 5, 6, 9, 10].map(sideOf)).toEqual([
    'atFrom',
    'nearFrom',
    'nearFrom',
    'middle',
    'nearTo',
    'nearTo',
    'atTo',
  ]);
});

test('today’s mark and the one before it are found in any order of the marks', () => {
  const marks = [mark('2026-11-03', 4), mark('2026-09-01', 2), mark('2026-11-19', 6), mark('2026-12-01', 9)];
  expect(markOn(marks, '2026-11-19')?.place).toBe(6);
  expect(markOn(marks, '2026-11-18')).toBeUndefined();
  expect(markBefore(marks, '2026-11-19')?.place).toBe(4);
  expect(markBefore(marks, '2026-09-01')).toBeUndefined();
});

test('a course tells its two ends and how far it reached', () => {
  expect(courseOf([])).toBeNull();
  const marks = [mark('2026-09-01', 3), mark('2026-10-01', 1), mark('2026-11-01', 6), mark('2026-11-19', 5)];
  expect(courseOf(marks)).toEqual({ count: 4, first: marks[0], last: marks[3], lowest: 1, highest: 6 });
});
