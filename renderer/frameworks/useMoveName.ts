import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/frameworks/frameworks.contract.ts';

/** What the move of that number is called, from 1: from which stage to which. */
export function useMoveName(stages: readonly Stage[]): (number: number) => string {
  const { t } = useTranslation();
  const nameOf = (index: number) => stages[index]?.name.trim() || t('frameworks.edit.stage', { number: index + 1 });
  return (number) => t('frameworks.page.move', { from: nameOf(number - 1), to: nameOf(number) });
}
