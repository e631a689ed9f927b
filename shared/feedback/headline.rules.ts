import { type Gap, gapBetween, gapLimits, type TwoViews } from './gaps.rules.ts';
import type { ScalePoint } from './questionnaire.contract.ts';

/** A dimension in both views, with those of the blocks. */
export interface DimensionViews extends TwoViews {
  code: string;
  blocks: readonly { figure: { mean: number | null } }[];
}

/** What stands out: the dimension, for whom (the place of a block, or all the others), and how far. */
export interface StandsOut {
  code: string;
  who: number | 'others';
  gap: Gap;
}

export interface Headline {
  /** Where others see most more than I do, and where I see most more than they do; null: nothing that is worth a look. */
  more: StandsOut | null;
  less: StandsOut | null;
}

/**
 * What a round says first: "The others see more care than you do; teachers see less reach." What all the others see goes
 * before what one group does; of equal ones the first dimension.
 */
export function headlineOf(dimensions: readonly DimensionViews[], scale: readonly ScalePoint[]): Headline {
  const gapsOf = (who: (dimension: DimensionViews) => { who: StandsOut['who']; mean: number | null }[]): StandsOut[] =>
    dimensions.flatMap((dimension) =>
      who(dimension).flatMap(({ mean, ...one }) => {
        const gap = gapBetween(dimension.mine, mean, scale);
        return gap && Math.abs(gap.share) >= gapLimits.look ? [{ ...one, code: dimension.code, gap }] : [];
      }),
    );
  const ofAll = gapsOf(({ others: { mean } }) => [{ who: 'others', mean }]);
  const ofBlocks = gapsOf(({ blocks }) => blocks.map(({ figure }, who) => ({ who, mean: figure.mean })));
  const largest = (sign: 1 | -1) => {
    const [first] = [ofAll, ofBlocks]
      .map((gaps) => gaps.filter(({ gap }) => gap.share * sign > 0))
      .flatMap((gaps) => gaps.toSorted((one, other) => (other.gap.share - one.gap.share) * sign));
    return first ?? null;
  };
  return { more: largest(-1), less: largest(1) };
}
