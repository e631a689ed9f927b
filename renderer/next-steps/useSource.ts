import { useTranslation } from 'react-i18next';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { titleWords } from './useStepWords.ts';

type Source = ListedStep['from'];

/** "Page “Heron, first visit”": what a step came out of, with its title as it reads now. */
export function useSourceWords(): (source: Source) => string {
  const { t } = useTranslation();
  return ({ kind, title }) =>
    t(`nextSteps.source.${kind}`, { title: title === '' ? t('nextSteps.untitled') : titleWords(title) });
}
