import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels } from '../../../shared/goals/goals.contract.ts';
import { type Attained, attainment } from '../../../shared/planning/attainment.rules.ts';

const attained = (weight: number, level: Attained['level']): Attained => ({ weight, level });

function figureOf(goals: readonly Attained[], least?: number): number {
  const result = attainment(goals, least);
  if (result.kind !== 'figure') throw new Error(`no figure: ${result.kind}`);
  return result.t;
}

const goalsToCount = fc.array(
  fc.record({ level: fc.constantFrom(...levels), weight: fc.double({ min: 0.001, max: 1000, noNaN: true }) }),
  { minLength: 2, maxLength: 40 },
);

test.each([
  ['one goal at +1', [attained(1, 1)], 60],
  ['three goals of one weight, all at 0', [attained(1, 0), attained(1, 0), attained(1, 0)], 50],
  ['three, all at +1', [attained(2, 1), attained(2, 1), attained(2, 1)], 63.69],
  ['three, all at -2', [attained(1, -2), attained(1, -2), attained(1, -2)], 22.61],
  ['weights 3, 2, 1 at +1, 0, -1', [attained(3, 1), attained(2, 0), attained(1, -1)], 54.41],
  ['weights 2, 1 at +2, -1', [attained(2, 2), attained(1, -1)], 62.05],
] as const)('the worked value of the reference: %s', (_, goals, expected) => {
  expect(figureOf(goals, 1)).toBeCloseTo(expected, 2);
});

test.each([
  ['no goals', [], { kind: 'none' }],
  ['every goal dropped', [{ ...attained(1, 1), isDropped: true }], { kind: 'dropped' }],
  ['every weight 0', [attained(0, 2), attained(0, -2)], { kind: 'unweighted' }],
  ['one goal', [attained(3, 1)], { kind: 'one' }],
  ['one beside one that is left out', [attained(3, 1), attained(0, 2)], { kind: 'one' }],
  ['one beside one that was dropped', [attained(3, 1), { ...attained(1, 2), isDropped: true }], { kind: 'one' }],
  ['levels that are missing', [attained(1, null), attained(1, 1)], { kind: 'unplaced', missing: 1 }],
  ['no level at all', [attained(1, null), attained(2, null)], { kind: 'unplaced', missing: 2 }],
] as const)('%s: says why there is no figure', (_, goals, expected) => {
  expect(attainment(goals)).toEqual(expected);
});

test('what is left out of a figure is counted beside it', () => {
  const goals = [
    attained(1, 0),
    attained(2, 0),
    attained(0, 2),
    attained(1, null),
    { ...attained(1, -2), isDropped: true },
  ];
  expect(attainment(goals)).toEqual({ kind: 'figure', t: 50, counted: 2, leftOut: 3 });
});

test('the figure stays within its bounds, at the middle when all came out as hoped for', () => {
  fc.assert(
    fc.property(goalsToCount, (goals) => {
      const t = figureOf(goals);
      const reach = 20 / Math.sqrt(0.7 / goals.length + 0.3);
      expect(t).toBeGreaterThanOrEqual(50 - reach - 1e-9);
      expect(t).toBeLessThanOrEqual(50 + reach + 1e-9);
      expect(figureOf(goals.map((goal) => ({ ...goal, level: 0 as const })))).toBe(50);
    }),
  );
});

test('the order of goals does not matter, nor on which scale they are weighed', () => {
  fc.assert(
    fc.property(goalsToCount, fc.double({ min: 0.01, max: 1e150, noNaN: true }), (goals, factor) => {
      const t = figureOf(goals);
      expect(figureOf([...goals].reverse())).toBeCloseTo(t, 8);
      expect(figureOf(goals.map((goal) => ({ ...goal, weight: goal.weight * factor })))).toBeCloseTo(t, 8);
    }),
  );
});

test('a goal that comes further never lowers the figure', () => {
  fc.assert(
    fc.property(goalsToCount, fc.nat(), (goals, nth) => {
      const place = nth % goals.length;
      const further = goals.map((goal, at) => (at === place ? { ...goal, level: 2 as const } : goal));
      expect(figureOf(further)).toBeGreaterThanOrEqual(figureOf(goals) - 1e-9);
    }),
  );
});

test('goals seen from the other end give the same distance from the middle', () => {
  fc.assert(
    fc.property(goalsToCount, (goals) => {
      const turned = goals.map((goal) => ({ ...goal, level: levels[2 - goal.level] ?? 0 }));
      expect(figureOf(turned) - 50).toBeCloseTo(50 - figureOf(goals), 8);
    }),
  );
});

test('whatever weights come in, no answer holds anything but a number', () => {
  const strange = fc.record({
    level: fc.constantFrom(...levels, null),
    weight: fc.double(), // NaN, infinite, negative, too small to be halved
    isDropped: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(strange, { maxLength: 12 }), (goals) => {
      const result = attainment(goals);
      if (result.kind === 'figure') expect(Number.isFinite(result.t)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
