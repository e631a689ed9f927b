import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acceptableDeviation,
  agreement,
  agreementOfMany,
  averageDeviation,
  evenVariance,
  isSeenAlike,
  meanOf,
  varianceOf,
} from '../../../shared/feedback/agreement.rules.ts';

const of = (values: number[], points: number) => {
  const variance = varianceOf(values) ?? Number.NaN;
  return { variance, rwg: agreement(variance, points), ad: averageDeviation(values) ?? Number.NaN };
};

test('the worked values of the reference come out', () => {
  const alike = of([4, 4, 5, 5, 4], 5);
  expect(alike.variance).toBeCloseTo(0.3, 10);
  expect(alike.rwg).toBeCloseTo(0.85, 10);
  expect(alike.ad).toBeCloseTo(0.48, 10);

  const apart = of([2, 3, 5, 4], 5);
  expect(apart.variance).toBeCloseTo(1.6667, 4);
  expect(apart.rwg).toBeCloseTo(0.1667, 4);
  expect(apart.ad).toBe(1);
  expect(isSeenAlike(apart.ad, 5)).toBe(false);

  const seven = of([6, 6, 7, 5], 7);
  expect(seven.variance).toBeCloseTo(0.6667, 4);
  expect(seven.rwg).toBeCloseTo(0.8333, 4);
  expect(seven.ad).toBe(0.5);

  expect(agreementOfMany([0.5, 0.5, 0.5, 0.5], 5)).toBeCloseTo(0.9231, 4);
  expect(agreementOfMany([0.2, 0.8, 0.4, 0.6], 5)).toBeCloseTo(0.9231, 4);
});

test('answers further apart than chance are no agreement at all, and no negative one', () => {
  const { variance } = of([1, 5, 1, 5], 5);
  expect(1 - variance / evenVariance(5)).toBeCloseTo(-1.6667, 4);
  expect(agreement(variance, 5)).toBe(0);
  expect(agreementOfMany([variance, variance], 5)).toBe(0);
});

test('the variance of an even spread and the limit of AD are those of the reference', () => {
  expect([evenVariance(5), evenVariance(7)]).toEqual([2, 4]);
  expect([5, 7, 9, 11].map(acceptableDeviation)).toEqual([0.8, 1.2, 1.5, 1.8]);
  expect(isSeenAlike(0.8, 5)).toBe(true);
  expect(isSeenAlike(0.801, 5)).toBe(false);
  expect(isSeenAlike(1.2, 7)).toBe(true);
});

test('of nothing there is no mean and no spread, and of one answer no variance', () => {
  expect([meanOf([]), varianceOf([]), averageDeviation([]), varianceOf([3])]).toEqual([null, null, null, null]);
  expect(agreementOfMany([], 5)).toBeNull();
});

test('agreement lies between 0 and 1 and is whole exactly where all answers are the same', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(answers, (values) => {
      const { rwg, ad } = of(values, 5);
      const isSame = new Set(values).size === 1;
      expect(rwg).toBeGreaterThanOrEqual(0);
      expect(rwg).toBeLessThanOrEqual(1);
      expect(rwg === 1).toBe(isSame);
      expect(ad < 1e-12).toBe(isSame);
    }),
  );
});
