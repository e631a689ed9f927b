import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';

export function PersonPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('people.title')}</PageTitle>;
}
