import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';

export function TemplatesPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('templates.title')}</PageTitle>;
}
