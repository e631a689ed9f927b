import { useTranslation } from 'react-i18next';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { capital, numberWords } from './figure-words.ts';

/** What a round says before anything else: a sentence that could stand alone. */
export function useHeadline(round: Round, disclosed: Disclosed): string {
  const { t } = useTranslation();
  const count = disclosed.answered;
  const number = numberWords(t, count);
  if (round.kind === 'survey') return t('feedback.results.headline.survey', { count, number });
  if (disclosed.isProtected) return t('feedback.results.headline.wordsOnly');
  return t('feedback.results.headline.words', { count, number: capital(number) });
}
