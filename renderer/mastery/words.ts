import type { TFunction } from 'i18next';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import {
  type AssessmentResult,
  evidenceKey,
  type Mark,
  stageName,
  unratedKey,
} from '../../shared/mastery/scoring.rules.ts';
import { insideSentence, mostHeldBy } from '../../shared/mastery/summary.rules.ts';

/** Whether something is shown for a mark, in words. */
export const evidenceWords = (t: TFunction, mark: Pick<Mark, 'hasEvidence' | 'isClaimed'>): string =>
  t(`mastery.result.${evidenceKey(mark)}`);

/** What a mark says: "B1 Listening and talk balance, Finding footing, with evidence". */
export function markWords(
  t: TFunction,
  framework: Pick<FrameworkWording, 'stages'>,
  { code, name }: { code: string; name: string },
  mark: Mark,
): string {
  if (mark.stage === null) {
    const state = t(`mastery.result.${unratedKey(mark)}`);
    return t('mastery.result.markUnrated', { code, name, state });
  }
  return t('mastery.result.mark', {
    code,
    name,
    stage: stageName(framework, mark.stage),
    state: evidenceWords(t, mark),
  });
}

/** The stage held by most, in words that say no more than the marks do; empty where nothing was rated. */
export function heldWords(t: TFunction, framework: Pick<FrameworkWording, 'stages'>, result: AssessmentResult): string {
  if (result.mostHeld === null) return '';
  const stage = insideSentence(stageName(framework, result.mostHeld));
  return t(mostHeldBy(result).isMost ? 'mastery.result.mostly' : 'mastery.result.mostOften', { stage });
}
