import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { entryId } from '../../../shared/journal/journal.contract.ts';
import { dueWordsOf, endingsToShow, hasNothing, noEnding, textToList } from '../../../shared/steps/steps.rules.ts';

const nothing = noEnding(entryId.parse(randomUUID()));

test('a page offers exactly what its template names, in its order', () => {
  expect(endingsToShow(['agreement', 'depthRating'], [], nothing)).toEqual(['agreement', 'depthRating']);
  expect(endingsToShow([], [], nothing)).toEqual([]);
});

test('what was written stays in sight when the template does not name it any more', () => {
  const held = { ...nothing, depthRating: 2, list: ['Heron'] };
  expect(endingsToShow(['date', 'list'], [{ kind: 'step' }], held)).toEqual([
    'date',
    'list',
    'nextStep',
    'depthRating',
  ]);
});

test('a day that lies behind is said as the day it is from, and no day is late', () => {
  const asked = ['2025-11-19', '2026-11-17', '2026-11-19', '2026-11-20', '2026-11-21'];
  expect(asked.map((day) => dueWordsOf(day, '2026-11-19'))).toEqual(['from', 'from', 'today', 'tomorrow', 'on']);
  expect(dueWordsOf('2027-01-01', '2026-12-31')).toBe('tomorrow');
});

test('a list holds a line per name, without empty ones, and no more than the journal takes', () => {
  expect(textToList(' Heron \n\n  Grade 4 team\n')).toEqual(['Heron', 'Grade 4 team']);
  expect(textToList('x\n'.repeat(80))).toHaveLength(50);
  expect(textToList('y'.repeat(300))[0]).toHaveLength(200);
});

test('an ending without a rating, a day and a list has nothing in it', () => {
  expect(hasNothing(nothing)).toBe(true);
  expect(hasNothing({ ...nothing, reviewOn: '2026-11-19' })).toBe(false);
});
