import { expect, test } from 'vitest';
import { foldCode } from '../../../shared/people/code.rules.ts';
import { curatedCodes, looksLikeRealName, suggestCode } from '../../../shared/people/names.rules.ts';

test('names, titles of respect and addresses look real', () => {
  for (const code of ['Marta', 'marta k.', 'José', 'Ms Lee', 'Mrs. K', 'Dr Heron', 'Anna-Lena', 'lee@school.example']) {
    expect(looksLikeRealName(code), code).toBe(true);
  }
});

test('birds, trees, rivers and teams do not', () => {
  for (const code of [
    'Heron',
    'Grade 4 team',
    'Robin',
    'Hazel',
    'Maths',
    'Year 5',
    'H.',
    'The quiet corridor',
    '蒼鷺',
  ]) {
    expect(looksLikeRealName(code), code).toBe(false);
  }
});

test('no code that Cairn suggests looks like a name or like another one', () => {
  expect(curatedCodes.filter(looksLikeRealName)).toEqual([]);
  expect(new Set(curatedCodes.map(foldCode)).size).toBe(curatedCodes.length);
  expect(curatedCodes.length).toBeGreaterThan(120);
});

test('a suggested code is free, and asking again suggests another', () => {
  const first = suggestCode(['HERON']);
  expect(first).not.toBe('Heron');
  const second = suggestCode(['HERON'], first);
  expect(second).not.toBe(first);
  expect(curatedCodes).toContain(second);
});

test('when every code is taken, they go on with a number', () => {
  expect(suggestCode(curatedCodes)).toBe(`${curatedCodes[0]} 2`);
});
