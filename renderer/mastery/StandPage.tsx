import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';

/** Where the coach stands: the newest result, or how to come to one. */
export function StandPage() {
  const { t } = useTranslation();
  return (
    <EmptyState picture={<Stone />} title={t('mastery.emptyTitle')}>
      {t('mastery.emptyText')}
    </EmptyState>
  );
}
