import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import {
  claimFrom,
  medianStage,
  minutesFor,
  mostHeldStage,
  nextMoveOf,
  progressOf,
  resultOf,
  shortNameOf,
} from '../../../shared/mastery/scoring.rules.ts';
import { stageTone } from '../../../shared/mastery/stage-tone.ts';
import { mostHeldBy } from '../../../shared/mastery/summary.rules.ts';
import { answersOf, answerTo, codes, waymark } from './waymark.ts';

const nothing = new Set<ItemId>();
const ids = (...wanted: string[]) => new Set(wanted.map((id) => itemId.parse(id)));
const full = (stages: string) => ({ form: 'full' as const, answers: answersOf(stages) });

describe('the median of a domain', () => {
  test.each([
    [[], null],
    [[4], 4],
    [[3, 2], 2], // 2.5: half-stages round down
    [[4, 1], 2], // 2.5 again
    [[2, 4], 3],
    [[5, 1, 2], 2],
    [[3, 3, 4, 2], 3],
    [[4, 3, 3, 4], 3], // 3.5
    [[1, 2, 3, 4, 5], 3],
  ])('of %j is %j', (stages, expected) => {
    expect(medianStage(stages)).toBe(expected);
  });

  test('has as many at or below it as above it, and does not ask in which order they came', () => {
    const stages = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(stages, (given) => {
        const median = medianStage(given) ?? 0;
        expect(Number.isInteger(median)).toBe(true);
        expect(medianStage(given.toReversed())).toBe(median);
        expect(given.filter((one) => one <= median).length * 2).toBeGreaterThanOrEqual(
          given.some((one) => one === median) ? given.length : 0,
        );
        expect(median).toBeGreaterThanOrEqual(Math.min(...given));
        expect(median).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});

test.each([
  [[], null],
  [[2], 2],
  [[2, 3, 3], 3],
  [[3, 2, 3, 2], 2], // a tie goes to the lower stage
  [[5, 5, 1, 1, 3], 1],
])('the stage held by most of %j is %j', (stages, expected) => {
  expect(mostHeldStage(stages)).toBe(expected);
});

test('the two upper of five stages want evidence, and of two or three the uppermost', () => {
  expect([2, 3, 4, 5, 6, 7].map(claimFrom)).toEqual([2, 3, 3, 4, 5, 6]);
});

test('a result has 27 marks, a median with its range for each domain, and the stage held by most', () => {
  const read = resultOf(waymark, full('3342' + '23222' + '42312' + '3232' + '44343' + '0323'), nothing);
  expect(read.marks).toHaveLength(27);
  expect(read.domains.map(({ median }) => median)).toEqual([3, 2, 2, 2, 4, 3]);
  expect(read.domains.map(({ lowest, highest }) => [lowest, highest])).toEqual([
    [2, 4],
    [2, 3],
    [1, 4],
    [2, 3],
    [3, 4],
    [2, 3],
  ]);
  expect(read.domains.map(({ rated }) => rated)).toEqual([4, 5, 5, 4, 5, 3]);
  expect(read).toMatchObject({ mostHeld: 2, rated: 26, evidenced: 0, claimed: 5 });
});

test('stages 4 and 5 are claimed until something is shown for them; lower ones claim nothing', () => {
  const read = resultOf(waymark, full('3452'), ids('A2'));
  expect(read.marks.slice(0, 4).map(({ isClaimed }) => isClaimed)).toEqual([false, false, true, false]);
  expect(read.marks.slice(0, 4).map(({ hasEvidence }) => hasEvidence)).toEqual([false, true, false, false]);
});

test('in the quick form a domain has a stage of its own, and evidence where any of its competencies has', () => {
  const quick = { form: 'quick' as const, answers: [answerTo('A', 4), answerTo('B', 5), answerTo('C', 2)] };
  const read = resultOf(waymark, quick, ids('A3'));
  expect(read.domains.map(({ median }) => median)).toEqual([4, 5, 2, null, null, null]);
  expect(read.marks.map(({ isClaimed }) => isClaimed)).toEqual([false, true, false, false, false, false]);
});

const sign = fc.constantFrom('-', '0', '1', '2', '3', '4', '5');
const sheet = fc.array(sign, { minLength: codes.length, maxLength: codes.length }).map((signs) => signs.join(''));
const shown = fc.subarray(codes).map((wanted) => new Set(wanted));

test('the order of the answers does not matter', () => {
  fc.assert(
    fc.property(sheet, shown, fc.infiniteStream(fc.nat(1000)), (stages, evidenced, order) => {
      const { answers } = full(stages);
      const shuffled = answers
        .map((answer) => ({ answer, key: Number(order.next().value) }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ answer }) => answer);
      expect(resultOf(waymark, { form: 'full', answers: shuffled }, evidenced)).toEqual(
        resultOf(waymark, full(stages), evidenced),
      );
    }),
  );
});

test('leaving out what is not part of the role changes nothing else', () => {
  fc.assert(
    fc.property(sheet, shown, (stages, evidenced) => {
      const said = resultOf(waymark, full(stages), evidenced);
      const leftOut = resultOf(waymark, full(stages.replaceAll('0', '-')), evidenced);
      const forget = (marks: typeof said.marks) => marks.map((mark) => ({ ...mark, isNotMyRole: false }));
      expect(leftOut.mostHeld).toBe(said.mostHeld);
      expect({ ...leftOut, marks: [], domains: [] }).toEqual({ ...said, marks: [], domains: [] });
      expect(forget(leftOut.marks)).toEqual(forget(said.marks));
      expect(leftOut.domains.map((domain) => ({ ...domain, marks: [] }))).toEqual(
        said.domains.map((domain) => ({ ...domain, marks: [] })),
      );
    }),
  );
});

test('adding evidence never lowers a mark, a median or the stage held by most, and never makes a claim', () => {
  fc.assert(
    fc.property(sheet, shown, fc.constantFrom(...codes), (stages, evidenced, more) => {
      const before = resultOf(waymark, full(stages), evidenced);
      const after = resultOf(waymark, full(stages), new Set([...evidenced, more]));
      expect(after.marks.map(({ stage }) => stage)).toEqual(before.marks.map(({ stage }) => stage));
      expect(after.domains.map(({ median }) => median)).toEqual(before.domains.map(({ median }) => median));
      expect(after.mostHeld).toBe(before.mostHeld);
      expect(after.evidenced).toBeGreaterThanOrEqual(before.evidenced);
      for (const [place, mark] of after.marks.entries())
        expect(Number(mark.isClaimed)).toBeLessThanOrEqual(Number(before.marks[place]?.isClaimed));
    }),
  );
});

test('the next move leads from the median to the stage above it, and from the last stage nowhere', () => {
  const [ground] = waymark.domains;
  if (!ground) throw new Error('no domain');
  expect(nextMoveOf(ground, 2)).toMatch(/^Write a one-page partnership agreement/);
  expect(nextMoveOf(ground, 5)).toBeUndefined();
  expect(nextMoveOf(ground, null)).toBeUndefined();
  expect(shortNameOf(ground)).toBe('Ground');
});

test('progress counts a stage and "not part of my role" as answered, and a note alone not', () => {
  const answers = [...answersOf('30'), answerTo('B1', null, { note: 'Later' })];
  expect(progressOf(waymark, { form: 'full', answers })).toEqual({ answered: 2, of: 27 });
  expect(progressOf(waymark, { form: 'quick', answers: [answerTo('A', 2)] })).toEqual({ answered: 1, of: 6 });
});

test('27 parts take about twelve minutes, six domains about two', () => {
  expect([minutesFor(27, 'full'), minutesFor(6, 'quick'), minutesFor(1, 'quick')]).toEqual([12, 2, 1]);
});

test('stages of any scale spread over the five tones of stone', () => {
  expect([1, 2, 3, 4, 5].map((stage) => stageTone(stage, 5))).toEqual([1, 2, 3, 4, 5]);
  expect([1, 2].map((stage) => stageTone(stage, 2))).toEqual([1, 5]);
  expect([1, 2, 3, 4].map((stage) => stageTone(stage, 4))).toEqual([1, 2, 4, 5]);
});

test.each([
  [[3, 3, 3, 2, 4], { stages: [3], held: 3, isMost: true }],
  [[3, 3, 2, 4], { stages: [3], held: 2, isMost: true }],
  [[3, 3, 2, 4, 5], { stages: [3], held: 2, isMost: false }],
  [[2, 3, 2, 3], { stages: [2, 3], held: 2, isMost: false }],
  [[null, 4, null], { stages: [4], held: 1, isMost: true }],
  [[null], { stages: [], held: 0, isMost: false }],
])('a result is mostly at a stage when at least half of %j are there, and at no other as many', (stages, expected) => {
  expect(mostHeldBy({ marks: stages.map((stage) => ({ stage })) })).toEqual(expected);
});
