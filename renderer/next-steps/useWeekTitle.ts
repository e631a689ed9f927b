import { useTranslation } from 'react-i18next';

const spelt = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** "Three things this week": in words up to twelve, as "1,000+" where counting ended. */
export function useWeekTitle(count: number | undefined): string {
  const { t } = useTranslation();
  if (count === undefined) return t('nextSteps.title');
  if (count === 0) return t('nextSteps.nothingThisWeek');
  const word = spelt[count - 1];
  const figure = count.toLocaleString('en');
  const many = count < 1000 ? figure : t('nextSteps.atLeast', { number: figure });
  return t('nextSteps.thisWeek', { count, number: word ? t(`nextSteps.numbers.${word}`) : many });
}
