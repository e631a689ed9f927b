import { expect, test } from 'vitest';
import { namedStep, placeToSteps } from '../../../shared/frameworks/frameworks.place.ts';

test.each([
  ['', []],
  ['name', [{ key: 'name', number: null }]],
  ['line 12', [{ key: 'line', number: 12 }]],
  [
    'domains[2].competencies[0].descriptors[3]',
    [
      { key: 'domains', number: 3 },
      { key: 'competencies', number: 1 },
      { key: 'descriptors', number: 4 },
    ],
  ],
  [
    'stages[0].__proto__',
    [
      { key: 'stages', number: 1 },
      { key: '__proto__', number: null },
    ],
  ],
])('the steps to %s', (place, steps) => {
  expect(placeToSteps(place)).toEqual(steps);
});

test('the name belongs to the innermost thing that has one', () => {
  expect(namedStep(placeToSteps('domains[2].competencies[0].descriptors[3]'))).toBe(1);
  expect(namedStep(placeToSteps('stages[1].strengths[3]'))).toBe(0);
  expect(namedStep(placeToSteps('description'))).toBe(-1);
});
