import { useTranslation } from 'react-i18next';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { dueWordsOf } from '../../shared/steps/steps.rules.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';

/** When a goal is to be looked at next, or how and when it ended; what lies behind is "from" that day, never late. */
export function useStandingWords(): (goal: ListedGoal) => string {
  const { t } = useTranslation();
  const today = useToday();
  return ({ state, closedOn, nextReviewOn }) => {
    if (state === 'idea') return t('goals.ideaMark');
    if (state === 'active') {
      if (nextReviewOn === null) return t('goals.anyDay');
      return t(`goals.nextLook.${dueWordsOf(nextReviewOn, today)}`, { day: dayWords(nextReviewOn, today) });
    }
    const day = closedOn === null ? '' : dayWords(closedOn, today);
    return state === 'reached' ? t('goals.reachedOn', { day }) : t(`goals.endedAs.${state}`, { day });
  };
}
