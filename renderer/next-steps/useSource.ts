import { useTranslation } from 'react-i18next';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { titleWords } from './useStepWords.ts';

type Source = ListedStep['from'];

/** The page on which a source is read; none for a meeting, which stands on its person's page, and for what has no source. */
export function addressOfSource({ kind, id }: Source): string | undefined {
  if (id === null) return undefined;
  switch (kind) {
    case 'page':
      return `/journal/${id}`;
    case 'round':
      return `/feedback/${id}`;
    case 'assessment':
      return `/growth/result/${id}`;
    case 'step':
      return `/next-steps/step/${id}`;
    case 'goal':
      return `/next-steps/goals/${id}`;
    case 'plan':
      return `/next-steps/plans/${id}`;
    default:
      return undefined;
  }
}

/** "Page “Heron, first visit”": what a step came out of, with its title as it reads now. */
export function useSourceWords(): (source: Source) => string {
  const { t } = useTranslation();
  return ({ kind, title }) =>
    t(`nextSteps.source.${kind}`, { title: title === '' ? t('nextSteps.untitled') : titleWords(title) });
}
