import type { Answers } from './answer.contract.ts';
import type { Disclosed } from './disclosed.contract.ts';
import { rangeOf } from './gaps.rules.ts';
import type { Questionnaire, ScalePoint } from './questionnaire.contract.ts';
import { scoreOf } from './scoring.rules.ts';

/** A round as far as it is compared. */
export interface ComparedRound {
  questionnaire: Questionnaire;
  /** My own answers. */
  mine: Answers;
  /** Null: not opened yet. */
  disclosed: Disclosed | null;
}

/** Why there is nothing to compare: the round does not ask about it, or nothing of it may be shown. */
export const notCompared = ['not-asked', 'not-shown'] as const;

/** What one round says about a dimension, in points or as a share of the range (`isShare`). */
export interface ComparedCell {
  mine: number | null;
  others: number | null;
  /** How many are in the others' figure. */
  n: number;
  /** Why the others' figure is missing; null: it is there. */
  why: (typeof notCompared)[number] | null;
}

export interface ComparedDimension {
  code: string;
  name: string;
  /** One for each round, in their order. */
  cells: ComparedCell[];
  /** Whether each round that asks about it asks the same statements; otherwise a difference may be one of what was asked. */
  isSameAsked: boolean;
  /** From the first round that has it to the last one, the later less the earlier; null where fewer than two have it. */
  change: { mine: number | null; others: number | null };
}

export interface Comparison {
  /** The scales differ: everything is a share of the range, 0 to 1. */
  isShare: boolean;
  dimensions: ComparedDimension[];
}

const isSameScale = (one: readonly ScalePoint[], other: readonly ScalePoint[]) =>
  one.length === other.length && one.every(({ value }, place) => value === other[place]?.value);

/** Where something lies between the lowest and the highest point, 0 to 1. */
export function shareOfRange(value: number, scale: readonly ScalePoint[]): number {
  return (value - Math.min(...scale.map((point) => point.value))) / rangeOf(scale);
}

function cellOf({ questionnaire, mine, disclosed }: ComparedRound, code: string, isShare: boolean): ComparedCell {
  const { scale, dimensions } = questionnaire;
  const dimension = dimensions.find((one) => one.code === code);
  if (!dimension) return { mine: null, others: null, n: 0, why: 'not-asked' };
  const figure = disclosed?.dimensions.find((one) => one.code === code)?.others;
  const read = (value: number | null) => (value !== null && isShare ? shareOfRange(value, scale) : value);
  const others = read(figure?.mean ?? null);
  return {
    mine: read(scoreOf({ code, items: dimension.items.map((item) => item.code), scale }, mine)),
    others,
    n: figure?.n ?? 0,
    why: others === null ? 'not-shown' : null,
  };
}

function changeIn(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  const [first, last] = [there[0], there.at(-1)];
  return there.length < 2 || first === undefined || last === undefined ? null : last - first;
}

/**
 * Rounds beside each other by dimension, the earliest first: dimensions with the same code, in the order of the last round and
 * then those that only earlier ones ask about. People who answer again may be others: a change of a mean is no proof of one.
 */
export function compareRounds(rounds: readonly ComparedRound[]): Comparison {
  const [first] = rounds;
  const isShare = rounds.some(
    ({ questionnaire: { scale } }) => first !== undefined && !isSameScale(scale, first.questionnaire.scale),
  );
  const asked = rounds.toReversed().flatMap(({ questionnaire }) => questionnaire.dimensions);
  const codes = [...new Set(asked.map(({ code }) => code))];
  const dimensions = codes.map((code): ComparedDimension => {
    const same = asked.filter((one) => one.code === code);
    const cells = rounds.map((round) => cellOf(round, code, isShare));
    const statements = new Set(
      same.map(({ items }) => JSON.stringify(items.map((item) => [item.code, item.observer]))),
    );
    return {
      code,
      name: same[0]?.name ?? code,
      cells,
      isSameAsked: statements.size <= 1,
      change: { mine: changeIn(cells.map(({ mine }) => mine)), others: changeIn(cells.map(({ others }) => others)) },
    };
  });
  return { isShare, dimensions };
}
