import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import type { FormQuestion } from '../../../shared/feedback/answer.contract.ts';
import { sectionsOf } from '../../../shared/feedback/form.rules.ts';
import { keyToAnswer, oneByOne, toggled, withAnswer, wordsLike } from '../../../shared/feedback/typing.rules.ts';

const whole = builtInQuestionnaires('views', 7)[0]?.questionnaire;
if (!whole) throw new Error('Two Views is not there');
const questions = oneByOne(sectionsOf(whole));
const scale = questions[0]?.question as FormQuestion;
const options = ['one', 'two', 'three'];

test('a form on paper is typed in question by question, in its order', () => {
  expect(questions.map(({ question }) => question.kind)).toEqual([
    ...Array.from({ length: 25 }, () => 'scale'),
    'deck',
    ...Array.from({ length: 5 }, () => 'text'),
  ]);
  expect(questions[0]?.title).toBe('Care and trust');
});

test('digits are points, 0 and – are "not seen", and other keys mean nothing', () => {
  expect(['1', '7', '8', '0', '-', '–', 'x'].map((key) => keyToAnswer(scale, key, undefined))).toEqual([
    1,
    7,
    undefined,
    null,
    null,
    null,
    undefined,
  ]);
});

test('the scale of a survey counts its places from 0, and its first digit is 1', () => {
  const points = options.map((label, value) => ({ value, label }));
  const survey: FormQuestion = { kind: 'scale', code: 'Q1', text: 'How often?', points, notSeen: null };
  expect(['1', '3', '0'].map((key) => keyToAnswer(survey, key, undefined))).toEqual([0, 2, undefined]);
});

test('several options are chosen and taken back one by one', () => {
  const multiple: FormQuestion = { kind: 'multiple', code: 'Q1', text: 'Which?', options };
  expect(keyToAnswer(multiple, '3', undefined)).toEqual([2]);
  expect(keyToAnswer(multiple, '1', [2])).toEqual([0, 2]);
  expect(keyToAnswer(multiple, '3', [0, 2])).toEqual([0]);
  expect(keyToAnswer({ ...multiple, kind: 'single' }, '2', 0)).toBe(1);
});

test('no more words than there are picks', () => {
  expect(toggled([1, 2], 3, 2)).toEqual([1, 2]);
  expect(toggled([1, 2], 2, 2)).toEqual([1]);
});

test('what is left empty is left out, and "not seen" is an answer', () => {
  expect(withAnswer({ O1: 'words' }, 'O1', '')).toEqual({});
  expect(withAnswer({ DECK: [1] }, 'DECK', [])).toEqual({});
  expect(withAnswer({}, 'CARE1', null)).toEqual({ CARE1: null });
  expect(withAnswer({ CARE1: 3 }, 'CARE1', undefined)).toEqual({});
});

test('words that begin so come before words that hold it', () => {
  expect(wordsLike(whole.deck, 'pre').map(({ word }) => word)).toEqual(['prepared']);
  expect(wordsLike(whole.deck, 'pat').map(({ word }) => word)).toEqual(['patient']);
  expect(wordsLike(whole.deck, 'open').map(({ word }) => word)).toEqual(['open-minded']);
  expect(wordsLike(['unfair', 'fair'], 'fair').map(({ word }) => word)).toEqual(['fair', 'unfair']);
  expect(wordsLike(whole.deck, ' ')).toEqual([]);
});
