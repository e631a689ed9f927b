import { expect, test } from 'vitest';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import { compareRounds } from '../../../shared/feedback/compare.rules.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { answered, oneDimension, shown } from './round.ts';

const scaleOf = (points: number) => Array.from({ length: points }, (_, place) => ({ value: place + 1, label: '' }));
const points = (value: number): Answers => ({ A1: value, A2: value, A3: value, A4: value });

function roundOf(mine: number, theirs: number, questionnaire: Questionnaire = oneDimension()) {
  const answers = Array.from({ length: 4 }, () => answered('teacher', [theirs, theirs, theirs, theirs]));
  return { questionnaire, mine: points(mine), disclosed: shown(answers, { questionnaire }) };
}

test('rounds on one scale are compared in points', () => {
  const { isShare, dimensions } = compareRounds([roundOf(3, 2), roundOf(4, 5)]);
  expect(isShare).toBe(false);
  expect(dimensions).toMatchObject([
    {
      code: 'A',
      isSameAsked: true,
      cells: [
        { mine: 3, others: 2, n: 4, why: null },
        { mine: 4, others: 5, n: 4, why: null },
      ],
      change: { mine: 1, others: 3 },
    },
  ]);
});

test('rounds on five and on seven points are compared as shares of the range', () => {
  const seven = { ...oneDimension(), scale: scaleOf(7) };
  const { isShare, dimensions } = compareRounds([roundOf(3, 4), roundOf(7, 4, seven)]);
  expect(isShare).toBe(true);
  expect(dimensions[0]?.cells.map(({ mine, others }) => [mine, others])).toEqual([
    [0.5, 0.75],
    [1, 0.5],
  ]);
  expect(dimensions[0]?.change).toEqual({ mine: 0.5, others: -0.25 });
});

test('what one round does not ask about, or may not show, is said and not compared', () => {
  const other: Questionnaire = {
    ...oneDimension(),
    dimensions: [...oneDimension().dimensions.map((one) => ({ ...one, code: 'B', name: 'B' }))],
  };
  const unopened = { questionnaire: oneDimension(), mine: points(2), disclosed: null };
  const { dimensions } = compareRounds([roundOf(3, 2, other), unopened, roundOf(4, 4)]);
  expect(dimensions.map(({ code }) => code)).toEqual(['A', 'B']);
  expect(dimensions[0]?.cells.map(({ others, why }) => [others, why])).toEqual([
    [null, 'not-asked'],
    [null, 'not-shown'],
    [4, null],
  ]);
  expect(dimensions[0]?.change).toEqual({ mine: 2, others: null });
});

test('a dimension that asks other statements by now says so', () => {
  const shorter = oneDimension(2);
  expect(compareRounds([roundOf(3, 2), roundOf(3, 2, shorter)]).dimensions[0]?.isSameAsked).toBe(false);
});
