import { useTranslation } from 'react-i18next';
import type { messages } from '../../shared/messages.ts';

type Spelt = keyof (typeof messages)['nextSteps']['numbers'];
const isSpelt = (count: number): count is Spelt => count >= 1 && count <= 12;

/** "Three things this week": in words up to twelve, as "1,000+" where counting ended. */
export function useWeekTitle(count: number | undefined): string {
  const { t } = useTranslation();
  if (count === undefined) return t('nextSteps.title');
  if (count === 0) return t('nextSteps.nothingThisWeek');
  const figure = count.toLocaleString('en');
  const many = count < 1000 ? figure : t('nextSteps.atLeast', { number: figure });
  return t('nextSteps.thisWeek', { count, number: isSpelt(count) ? t(`nextSteps.numbers.${count}`) : many });
}
