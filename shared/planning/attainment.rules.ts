import type { Level } from '../goals/goals.contract.ts';

/** How much goals of one person are taken to go up and down together (Kiresuk and Sherman 1968). */
const CORRELATION = 0.3;
/** Every counted goal where it was hoped for. */
const AS_HOPED = 50;
/** How far the figure moves, where there is one goal, with one level. */
const SPREAD = 10;
/** Below this many goals a figure says no more than the one sentence does. */
export const LEAST_GOALS = 2;

/** A goal as it counts: its level, from -2 to 2 or null where it has none yet, and its weight, from 0. */
export interface Attained {
  level: Level | null;
  weight: number;
  /** A goal that was dropped is no failure, and says nothing of what came out. */
  isDropped?: boolean;
}

/** What can be said of some goals together. Each kind has its own sentence in `goals.messages.ts`. */
export type Attainment =
  /** `t`: the figure. `counted`: how many goals it is made of; `leftOut`: how many it is not. */
  | { kind: 'figure'; t: number; counted: number; leftOut: number }
  | { kind: 'none' }
  | { kind: 'dropped' }
  | { kind: 'unweighted' }
  | { kind: 'unplaced'; missing: number }
  | { kind: 'one' };

/** A goal of weight 0 is left out of the figure; so is one whose weight is no number at all. */
const counts = ({ weight }: Attained) => Number.isFinite(weight) && weight > 0;

/**
 * The T-score of a Goal Attainment Scale: `50 + 10·Σwx / √((1-ρ)Σw² + ρ(Σw)²)`, ρ = 0.3. Kiresuk, T. J. and Sherman, R. E. (1968),
 * "Goal attainment scaling: a general method for evaluating comprehensive community mental health programs", Community Mental
 * Health Journal 4(6), 443-453. Not by the formula as printed in Turner-Stokes (2009), which has an erratum. Only ratios of the
 * weights matter. From 13.49 to 86.51 whatever the number of goals, from 30 to 70 for one.
 */
function tScore(goals: readonly { level: number; weight: number }[]): number {
  const heaviest = Math.max(...goals.map(({ weight }) => weight)); // squares of very large weights would be infinite
  const shares = goals.map(({ weight }) => weight / heaviest);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const moved = sum(goals.map(({ level }, place) => level * (shares[place] ?? 0)));
  const squares = sum(shares.map((share) => share * share));
  return AS_HOPED + (SPREAD * moved) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum(shares) ** 2);
}

/**
 * What goals came to, together: a figure where at least `least` of them count, and otherwise why there is none. Dropped goals,
 * goals of weight 0 and goals without a level are left out of it.
 */
export function attainment(goals: readonly Attained[], least: number = LEAST_GOALS): Attainment {
  if (goals.length === 0) return { kind: 'none' };
  const pursued = goals.filter(({ isDropped }) => !isDropped);
  if (pursued.length === 0) return { kind: 'dropped' };
  const weighed = pursued.filter(counts);
  if (weighed.length === 0) return { kind: 'unweighted' };
  const counted = weighed.flatMap(({ level, weight }) => (level === null ? [] : [{ level, weight }]));
  const missing = weighed.length - counted.length;
  if (counted.length < least) return missing > 0 ? { kind: 'unplaced', missing } : { kind: 'one' };
  return { kind: 'figure', t: tScore(counted), counted: counted.length, leftOut: goals.length - counted.length };
}
