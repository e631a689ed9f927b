import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { numberWords } from '../ui/number-words.ts';

/** "Collected by a helper, nine people answered": how a round was asked, and how many it rests on. */
export function useRoundMeta({ mode, answered }: Pick<Round, 'mode' | 'answered'>, counted = answered): string {
  const { t } = useTranslation();
  const number = numberWords(t, counted);
  return t('feedback.results.meta', { mode: t(`feedback.modes.${mode}`), count: counted, number });
}
