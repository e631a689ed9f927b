import { useTranslation } from 'react-i18next';
import { gapBetween } from '../../shared/feedback/gaps.rules.ts';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { capital } from '../ui/number-words.ts';
import { blockWords, inside } from './figure-words.ts';
import type { ReadPart } from './reading.ts';

type Words = 'in-line' | `${'look' | 'clear'}.${'they' | 'you'}`;

/** Which words a gap has, from my side: they see more, I do, or neither. */
function wordsOf(mine: number | null, theirs: number | null, scale: readonly ScalePoint[]): Words | null {
  const gap = gapBetween(mine, theirs, scale);
  if (!gap) return null;
  return gap.size === 'in-line' ? 'in-line' : `${gap.size}.${gap.share < 0 ? 'they' : 'you'}`;
}

/**
 * How a part is seen from both sides, in a line: "They see more", or where blocks differ, "Teachers see a little less; you and
 * administrators agree". Empty where one of the views is missing.
 */
export function useGapWords(): (
  part: Pick<ReadPart, 'mine' | 'blocks' | 'others'>,
  scale: readonly ScalePoint[],
) => string {
  const { t } = useTranslation();
  return ({ mine, blocks, others }, scale) => {
    const told = blocks.flatMap(({ block, figure: { mean } }) => {
      const words = wordsOf(mine, mean, scale);
      return words ? [{ words, who: blockWords(t, block) }] : [];
    });
    const [first] = told;
    if (!first) {
      const all = wordsOf(mine, others.mean, scale);
      return all ? t(`feedback.results.gap.${all}`) : '';
    }
    if (told.every(({ words }) => words === first.words)) return t(`feedback.results.gap.${first.words}`);
    return capital(told.map(({ words, who }) => t(`feedback.results.gapOf.${words}`, { who: inside(who) })).join('; '));
  };
}
