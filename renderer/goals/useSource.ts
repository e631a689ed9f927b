import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { addressOfKind } from '../../shared/steps/steps.address.ts';
import { useFrameworksQuery } from '../frameworks/public.ts';
import { datedWords } from '../ui/day-words.ts';

/** What a goal came out of, in words, with the address that leads back there. */
export interface GoalSource {
  words: string;
  to: string;
}

/** The competency or domain that a goal is for, as its framework calls it now. */
export function useGoalItem({ frameworkId, itemId }: Pick<Goal, 'frameworkId' | 'itemId'>) {
  const { data: frameworks } = useFrameworksQuery();
  const framework = itemId === null ? undefined : frameworks?.find(({ id }) => id === frameworkId);
  return framework?.domains.flatMap((domain) => [domain, ...domain.competencies]).find(({ id }) => id === itemId);
}

/** Where a goal came from; null where it came from nowhere, or that is gone. `title` is `fromTitle` of the whole goal. */
export function useSource(goal: Goal, title: string): GoalSource | null {
  const { t } = useTranslation();
  const item = useGoalItem(goal);
  const { entryId, roundId, assessmentId } = goal;
  if (entryId !== null && title !== '')
    return { words: t('goals.from.page', { title }), to: addressOfKind('page', entryId) };
  if (roundId !== null) return { words: t('goals.from.round', { title }), to: addressOfKind('round', roundId) };
  if (assessmentId !== null) {
    const day = title === '' ? '' : datedWords(title);
    const words = item
      ? t('goals.from.assessmentFor', { code: item.code, name: item.name, day })
      : t('goals.from.assessment', { day });
    return { words, to: addressOfKind('assessment', assessmentId) };
  }
  return item ? { words: t('goals.from.competency', { code: item.code, name: item.name }), to: '/growth' } : null;
}
