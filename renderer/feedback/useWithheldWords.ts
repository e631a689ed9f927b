import { useTranslation } from 'react-i18next';
import type { PartFigures } from '../../shared/feedback/disclosed.contract.ts';

/** Why a figure is not there, in a sentence; the words of protection and not of lack. */
export function useWithheldWords(): (reason: NonNullable<PartFigures['withheld']>) => string {
  const { t } = useTranslation();
  return (reason) => t(`feedback.results.withheld.${reason}`);
}
