import { useTranslation } from 'react-i18next';
import type { Goal, Level, Scale } from '../../shared/goals/goals.contract.ts';
import { findScaleFlaw } from '../../shared/planning/scale.rules.ts';
import { useLevelWords } from './level-words.ts';

const levelAt = (place: number) => (place - 2) as Level;

/** What is still in the way of five sentences, in a sentence; null where nothing is. */
export function useFlawWords(
  goal: Pick<Goal, 'startLevel' | 'startedOn' | 'targetOn'>,
): (scale: Scale) => string | null {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  return (scale) => {
    const flaw = findScaleFlaw(scale);
    if (flaw === null) return null;
    if (flaw.kind === 'same') {
      return t('goals.writing.flaw.same', {
        first: levelWords(levelAt(flaw.first)),
        second: levelWords(levelAt(flaw.second)),
      });
    }
    const levels = flaw.places.toReversed().map((place) => levelWords(levelAt(place)));
    return t('goals.writing.flaw.empty', { count: levels.length, levels: levels.join(', ') });
  };
}
