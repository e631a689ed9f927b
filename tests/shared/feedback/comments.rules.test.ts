import { expect, test } from 'vitest';
import { shuffled } from '../../../shared/feedback/comments.rules.ts';
import type { CountedAnswer } from '../../../shared/feedback/disclose.rules.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { oneDimension, playedChance, shown } from './round.ts';

const questionnaire: Questionnaire = {
  ...oneDimension(),
  prompts: ['O1', 'O2'].map((code) => ({ code, observer: code, self: code })),
  questions: [{ code: 'Q1', kind: 'text', text: 'Anything else?' }],
};

type Answer = Omit<CountedAnswer, 'id'>;
const wrote = (texts: Record<string, string>, edition: number | null = null): Answer => ({
  group: 'teacher',
  answers: { A1: 3, A2: 3, A3: 3, A4: 3, ...texts },
  edition,
  words: '',
});
const silent = (count: number) => Array.from({ length: count }, () => wrote({}));
const counted = (answers: Answer[], edition = 1) => answers.map((answer) => ({ ...answer, edition }));
const commentsOf = (answers: Answer[], more: Parameters<typeof shown>[1] = {}) =>
  shown(answers, { questionnaire, ...more });
const read = ({ comments }: ReturnType<typeof shown>) =>
  comments.map(({ code, text }) => `${code ?? '-'} ${text}`).toSorted();

test('two commenters are not shown, and are told of', () => {
  const two = commentsOf([wrote({ O1: 'a' }), wrote({ O1: 'b', O2: 'c' }), ...silent(3)]);
  expect(two.comments).toEqual([]);
  expect(two.commentersHidden).toBe(2);
});

test('three who answer the same question are shown under it', () => {
  const three = commentsOf([wrote({ O1: 'a' }), wrote({ O1: 'b' }), wrote({ O1: 'c' }), wrote({ O2: 'd' })]);
  expect(read(three)).toEqual(['O1 a', 'O1 b', 'O1 c']);
  expect(three.commentersHidden).toBe(1);
  expect(three.comments.every(({ answerId }) => answerId === null)).toBe(true);
});

test('answers to different questions are shown without them, and blank ones are none', () => {
  const pooled = commentsOf([
    wrote({ O1: 'a', Q1: ' ' }),
    wrote({ O2: 'b' }),
    wrote({ Q1: 'c' }),
    wrote({ O2: ' \n' }),
  ]);
  expect(read(pooled)).toEqual(['- a', '- b', '- c']);
  expect(pooled.commentersHidden).toBe(0);
});

test('what was shown keeps its id, and new comments wait for three people', () => {
  const before = [wrote({ O1: 'a' }), wrote({ O1: 'b' }), wrote({ O1: 'c' }), wrote({ O2: 'early' })];
  const first = commentsOf(before);
  const two = [wrote({ O1: 'd' }), wrote({}), wrote({})];
  const second = commentsOf([...counted(before), ...two], { earlier: [first] });
  expect(second.comments).toEqual(first.comments);
  expect(second.commentersHidden).toBe(2); // "early" and "d"
  const more = [wrote({ O1: 'e' }), wrote({ O2: 'f' }), wrote({})];
  const third = commentsOf([...counted(before), ...counted(two, 2), ...more], {
    earlier: [first, second],
    ...playedChance(2),
  });
  expect(third.comments.slice(0, 3)).toEqual(first.comments);
  expect(read(third)).toEqual(['- d', '- e', '- early', '- f', 'O1 a', 'O1 b', 'O1 c']);
  expect(third.commentersHidden).toBe(0);
});

test('two people with the same words are two comments', () => {
  const same = commentsOf([wrote({ O1: 'Nothing.' }), wrote({ O1: 'Nothing.' }), wrote({ O1: 'Nothing.' }), wrote({})]);
  expect(read(same)).toEqual(['O1 Nothing.', 'O1 Nothing.', 'O1 Nothing.']);
  expect(new Set(same.comments.map(({ id }) => id)).size).toBe(3);
});

test('in an open conversation every comment says whose it is, and keeps its id when its words are put right', () => {
  const said = (words: string): Answer => ({ group: 'teacher', answers: { O1: 'a' }, edition: null, words });
  const first = commentsOf([said('She listend.')], { isProtected: false });
  expect(first.comments.map(({ code, text }) => [code, text])).toEqual([
    ['O1', 'a'],
    [null, 'She listend.'],
  ]);
  const second = commentsOf([said('She listened.')], { isProtected: false, earlier: [first], ...playedChance(2) });
  expect(second.comments.map(({ id }) => id)).toEqual(first.comments.map(({ id }) => id));
  expect(second.comments.map(({ text }) => text)).toEqual(['a', 'She listened.']);
  expect(second.comments.every(({ answerId }) => answerId !== null)).toBe(true);
});

test('every order of three comments is about equally likely', () => {
  const { random } = playedChance(7);
  const counts = new Map<string, number>();
  for (let time = 0; time < 6000; time++) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
