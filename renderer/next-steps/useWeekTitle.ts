import { useTranslation } from 'react-i18next';
import { capital, numberWords } from '../ui/number-words.ts';

/** More than this is not counted (`countSteps`). */
const COUNTED = 1000;

/** "Three things this week": in words up to twelve, as "1,000+" where counting ended. */
export function useWeekTitle(count: number | undefined): string {
  const { t } = useTranslation();
  if (count === undefined) return t('nextSteps.title');
  if (count === 0) return t('nextSteps.nothingThisWeek');
  const number =
    count < COUNTED ? capital(numberWords(t, count)) : t('nextSteps.atLeast', { number: COUNTED.toLocaleString('en') });
  return t('nextSteps.thisWeek', { count, number });
}
