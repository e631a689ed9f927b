import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseDistance, nearestCases } from '../../../shared/mastery/cases.rules.ts';
import { waymark } from './waymark.ts';

const names = (medians: (number | null)[]) => nearestCases(waymark, medians).map(({ story }) => story.name);

test('the distance is the mean number of stages apart over the domains that were rated', () => {
  expect(caseDistance([3, 2, 2, 3, 2, 2], [3, 2, 2, 3, 2, 2])).toBe(0);
  expect(caseDistance([3, 3, 3, 3, 4, 3], [2, 1, 1, 2, 1, 1])).toBe((1 + 2 + 2 + 1 + 3 + 2) / 6);
  expect(caseDistance([null, 3, null, 3, null, null], [1, 1, 1, 1, 1, 1])).toBe(2);
  expect(caseDistance([null, null], [1, 2])).toBe(null);
});

test('each story is nearest to its own profile', () => {
  for (const { name, profile } of waymark.cases) expect(names(profile)[0]).toBe(name);
});

test('of two stories equally near, the one of the lower stage comes first', () => {
  // Two stages in all from Mira (2,1,1,2,1,1) and two from Tomas (3,2,2,3,2,2).
  expect(names([2, 1, 1, 3, 2, 2]).slice(0, 2)).toEqual(['Mira', 'Tomas']);
  expect(caseDistance([2, 1, 1, 3, 2, 2], [2, 1, 1, 2, 1, 1])).toBe(
    caseDistance([2, 1, 1, 3, 2, 2], [3, 2, 2, 3, 2, 2]),
  );
});

test('without a rated domain there is no story', () => {
  expect(nearestCases(waymark, [null, null, null, null, null, null])).toEqual([]);
});

test('no distance is below nought or above the length of the scale, and the stories come nearest first', () => {
  const median = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  fc.assert(
    fc.property(fc.array(median, { minLength: 6, maxLength: 6 }), (medians) => {
      const near = nearestCases(waymark, medians).map(({ distance }) => distance);
      expect(near.toSorted((one, other) => one - other)).toEqual(near);
      for (const distance of near) expect(distance >= 0 && distance <= 4).toBe(true);
    }),
  );
});
