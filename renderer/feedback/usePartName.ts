import { useTranslation } from 'react-i18next';
import type { ViewPart } from '../../shared/feedback/view-parts.rules.ts';

/** What a part of my own view is called. */
export function usePartName(): (part: ViewPart) => string {
  const { t } = useTranslation();
  return (part) => (part.kind === 'dimension' ? part.dimension.name : t(`feedback.rounds.view.${part.kind}`));
}
