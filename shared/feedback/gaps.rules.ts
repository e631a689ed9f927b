import { meanOf, varianceOf } from './agreement.rules.ts';
import type { ScalePoint } from './questionnaire.contract.ts';

/**
 * My view beside that of the others (domain.md 3.4 and 3.5). A gap is never a fault: both views are true of what each can see.
 */

/** A dimension or a statement in both views; null where one of them is missing. */
export interface TwoViews {
  mine: number | null;
  others: { mean: number | null };
}

type Scale = readonly Pick<ScalePoint, 'value'>[];

/** R: from the lowest point to the highest; 4 for five points. */
export function rangeOf(scale: Scale): number {
  const values = scale.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}

/** Means come out of divisions: what lies on a limit is taken to lie on it. */
const exact = (value: number) => Math.round(value * 1e9) / 1e9;

/** Below the first it is in line, from the second on it is clear: shares of the range. */
export const gapLimits = { look: 0.125, clear: 0.25 } as const;
export const gapSizes = ['in-line', 'look', 'clear'] as const;
export type GapSize = (typeof gapSizes)[number];

export interface Gap {
  /** Mine less theirs, in points: above 0 I see more of it than they do. */
  difference: number;
  /** The same as a share of the scale's range, -1 to 1. */
  share: number;
  size: GapSize;
}

/** How two views lie to each other; also what I expected and what was said. Null where one is missing. */
export function gapBetween(mine: number | null, theirs: number | null, scale: Scale): Gap | null {
  if (mine === null || theirs === null) return null;
  const share = exact((mine - theirs) / rangeOf(scale));
  const size = Math.abs(share) < gapLimits.look ? 'in-line' : Math.abs(share) < gapLimits.clear ? 'look' : 'clear';
  return { difference: exact(mine - theirs), share, size };
}

export type Lean = 'over' | 'under' | 'in-line';

export interface Leaning {
  /** M_d: how far I see more of everything (above 0) or less than the others do. */
  mean: number;
  /** M_d − ½ SD_d and M_d + ½ SD_d: what lies outside of them is `under` or `over`. */
  limits: [number, number];
  /** In the order of the differences. */
  leans: Lean[];
}

/**
 * Where a gap goes beyond what is usual for this coach: the pattern with the general lean, modest or generous, taken out.
 * `differences`: mine less theirs of every statement that has both views. Null for fewer than two. It tests nothing: one person
 * is no sample of leaders.
 */
export function leaningOf(differences: readonly number[]): Leaning | null {
  const mean = meanOf(differences);
  const variance = varianceOf(differences);
  if (mean === null || variance === null) return null;
  const half = Math.sqrt(variance) / 2;
  const limits: [number, number] = [mean - half, mean + half];
  const leanOf = (difference: number): Lean => {
    if (exact(difference) > exact(limits[1])) return 'over';
    return exact(difference) < exact(limits[0]) ? 'under' : 'in-line';
  };
  return { mean, limits, leans: differences.map(leanOf) };
}

/** From here on something is strong: "usually", 4 of 5 points; the same share of the range elsewhere, so 5.5 of 7. */
export const STRONG_FROM = 0.75;

export function isStrong(mean: number, scale: Scale): boolean {
  const lowest = Math.min(...scale.map(({ value }) => value));
  return exact((mean - lowest) / rangeOf(scale)) >= STRONG_FROM;
}

export const fieldNames = ['shared', 'hidden', 'blind', 'wishes'] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * Which of the four fields something is in. Strong for others: a hidden strength where they see clearly more of it than I do, a
 * shared one where it is strong for me as well. Not strong for others: a possible blind spot where I see clearly more of it,
 * and otherwise, if it is not strong for me either, a shared wish to grow. What lies between is in none.
 */
export function fieldOf({ mine, others }: TwoViews, scale: Scale): FieldName | null {
  const gap = gapBetween(mine, others.mean, scale);
  if (!gap || mine === null || others.mean === null) return null;
  const isClear = gap.size === 'clear';
  if (isStrong(others.mean, scale)) {
    if (isClear && gap.share < 0) return 'hidden';
    return isStrong(mine, scale) ? 'shared' : null;
  }
  if (isClear && gap.share > 0) return 'blind';
  return isStrong(mine, scale) ? null : 'wishes';
}

/** So many stand in each field: more than three of anything is a list. */
export const MOST_IN_FIELD = 3;

/** The strongest shared strengths, the largest gaps, and the wishes of which others see least; ties in the order given. */
export function fieldsOf<Part extends TwoViews>(parts: readonly Part[], scale: Scale): Record<FieldName, Part[]> {
  const gap = ({ mine, others }: Part) => gapBetween(mine, others.mean, scale)?.share ?? 0;
  const theirs = ({ others }: Part) => exact(others.mean ?? 0);
  const order: Record<FieldName, (one: Part, other: Part) => number> = {
    shared: (one, other) => theirs(other) - theirs(one) || (other.mine ?? 0) - (one.mine ?? 0),
    hidden: (one, other) => gap(one) - gap(other),
    blind: (one, other) => gap(other) - gap(one),
    wishes: (one, other) => theirs(one) - theirs(other) || (one.mine ?? 0) - (other.mine ?? 0),
  };
  const inField = (name: FieldName) =>
    parts
      .filter((part) => fieldOf(part, scale) === name)
      .toSorted(order[name])
      .slice(0, MOST_IN_FIELD);
  return { shared: inField('shared'), hidden: inField('hidden'), blind: inField('blind'), wishes: inField('wishes') };
}
