import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerValue } from '../../../shared/feedback/answer.contract.ts';
import type { CountedAnswer } from '../../../shared/feedback/disclose.rules.ts';
import type { Group } from '../../../shared/feedback/disclosed.contract.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { mergedCounts, separateCounts } from '../../../shared/feedback/survey.rules.ts';
import { oneDimension, shown } from './round.ts';

const options = ['a', 'b', 'c', 'd'];
const survey: Questionnaire = {
  ...oneDimension(),
  dimensions: [],
  questions: [
    { code: 'Q1', kind: 'single', text: '', options },
    { code: 'Q2', kind: 'multiple', text: '', options },
  ],
};

type Answer = Omit<CountedAnswer, 'id'>;
const chose = (value: AnswerValue, group: Group = 'teacher', code = 'Q1'): Answer => ({
  group,
  answers: { [code]: value },
  edition: null,
  words: '',
});
const all = (values: AnswerValue[], group: Group = 'teacher', code = 'Q1') =>
  values.map((value) => chose(value, group, code));
const counted = (answers: Answer[], edition = 1) => answers.map((answer) => ({ ...answer, edition }));
const question = (answers: Answer[], place = 0, more: Parameters<typeof shown>[1] = {}) => {
  const figures = shown(answers, { questionnaire: survey, ...more });
  return { figures, one: figures.questions[place] };
};

test('options that few chose are shown together with the next smallest', () => {
  expect(mergedCounts([5, 1, 4, 0], 3)).toEqual([
    { options: [0], count: 5 },
    { options: [1, 2], count: 5 },
    { options: [3], count: 0 },
  ]);
  expect(mergedCounts([1, 1, 1, 4], 3)).toEqual([
    { options: [0, 1, 2], count: 3 },
    { options: [3], count: 4 },
  ]);
  expect(mergedCounts([1, 5, 2, 0], 3)).toEqual([
    { options: [0, 2], count: 3 },
    { options: [1], count: 5 },
    { options: [3], count: 0 },
  ]);
});

test('together they are still everybody, and nobody stands alone', () => {
  const counts = fc.array(fc.nat(8), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.constantFrom(3, 5), (some, fewest) => {
      const n = some.reduce((sum, count) => sum + count, 0);
      fc.pre(n >= fewest);
      const merged = mergedCounts(some, fewest);
      expect(merged.flatMap((one) => one.options).toSorted()).toEqual(some.map((_, place) => place).toSorted());
      for (const { options: places, count } of merged) {
        expect(count).toBe(places.reduce((sum, place) => sum + (some[place] ?? 0), 0));
        expect(count === 0 || (count ?? 0) >= fewest).toBe(true);
      }
    }),
  );
});

test('where several may be chosen, few and nearly all are not told apart', () => {
  expect(separateCounts([0, 2, 3, 7, 8, 10], 10, 3).map(({ count }) => count)).toEqual([0, null, 3, 7, null, 10]);
});

test('a question is counted from four answers', () => {
  expect(question([...all([0, 0, 1]), chose([1], 'teacher', 'Q2')]).one).toEqual({
    code: 'Q1',
    n: null,
    counts: [],
    blocks: [],
  });
  expect(question(all([0, 0, 1, 1])).one).toMatchObject({ n: 4, counts: [{ options: [0, 1], count: 4 }, {}, {}] });
});

test('groups are shown where every count in them points to nobody', () => {
  const teachers = all([0, 0, 0, 1, 1, 1]);
  const { one } = question([...teachers, ...all([1, 1, 1], 'peer')]);
  expect(one?.counts.map(({ count }) => count)).toEqual([3, 6, 0, 0]);
  expect(one?.blocks.map(({ n, counts }) => [n, ...counts.map(({ count }) => count)])).toEqual([
    [6, 3, 3, 0, 0],
    [3, 0, 3, 0, 0],
  ]);
  expect(question([...teachers, ...all([1, 1, 0], 'peer')]).one?.blocks).toEqual([]);
});

test('groups are not shown beside a total in which somebody is left over', () => {
  const teachers = all([0, 0, 0, 1, 1, 1]);
  const peers = all([1, 1, 1], 'peer');
  const { figures, one } = question([...teachers, ...peers, chose(0, 'team')]);
  expect(figures.leftOut).toBe(1);
  expect(one?.blocks).toEqual([]);
  expect(one?.counts[0]).toEqual({ options: [0], count: 4 });
});

test('counts stay as they were until what came points to nobody', () => {
  const before = all([0, 0, 0, 1, 1, 1]);
  const first = question(before);
  const earlier = [first.figures];
  const anew = (values: number[]) => question([...counted(before), ...all(values)], 0, { earlier }).one;
  expect(anew([0, 0, 1])).toEqual(first.one); // two more for the first option
  expect(anew([0, 0, 0])?.counts.map(({ count }) => count)).toEqual([6, 3, 0, 0]);
  const few = [...counted(before), ...all([[1], [1], [1]], 'teacher', 'Q2')];
  expect(question(few, 0, { earlier }).one).toEqual(first.one); // nobody new answered it
});

test('groups are not shown again where what came to one of them points to somebody', () => {
  const before = [...all([0, 0, 0, 1, 1, 1]), ...all([0, 0, 0, 1, 1, 1], 'peer')];
  const first = question(before);
  expect(first.one?.blocks).toHaveLength(2);
  const elsewhere = (group: Group, count: number) => Array.from({ length: count }, () => chose([3], group, 'Q2')); // came to the group, and not to this question
  const anew = (teachers: number, peers: number) => {
    const came = [...all(Array(teachers).fill(0)), ...all(Array(peers).fill(0), 'peer')];
    const beside = [...elsewhere('teacher', 3 - teachers), ...elsewhere('peer', 3 - peers)];
    return question([...counted(before), ...came, ...beside], 0, { earlier: [first.figures] }).one;
  };
  expect(anew(2, 1)?.counts[0]?.count).toBe(9);
  expect(anew(2, 1)?.blocks).toEqual([]);
  expect(anew(3, 0)?.blocks.map(({ counts }) => counts[0]?.count)).toEqual([6, 3]);
});

test('counts that were shown together and now apart are compared as one', () => {
  const before = all([0, 1, 1, 2, 2, 2]); // 0 and 1 together: 3
  const first = question(before);
  expect(first.one?.counts[0]).toEqual({ options: [0, 1], count: 3 });
  const earlier = [first.figures];
  const anew = (values: number[]) => question([...counted(before), ...all(values)], 0, { earlier }).one;
  expect(
    anew([0, 0, 1, 2, 2, 2])
      ?.counts.slice(0, 3)
      .map(({ count }) => count),
  ).toEqual([3, 3, 6]);
  expect(anew([0, 0, 1, 2, 2])).toEqual(first.one);
});

test('in an open conversation everything is counted', () => {
  const { one } = question([...all([0, 1, 1, 2]), chose(3, 'peer')], 0, { isProtected: false });
  expect(one?.counts.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
  expect(one?.blocks.map(({ n }) => n)).toEqual([4]);
});
