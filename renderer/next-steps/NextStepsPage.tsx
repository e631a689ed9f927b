import { useTranslation } from 'react-i18next';
import { PlanningTabs } from '../steps/public.ts';
import { PageTitle } from '../ui/PageTitle.tsx';

/** What is meant to be done, in the views that the coach likes to see it in. */
export function NextStepsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('nextSteps.title')}</PageTitle>
      <PlanningTabs />
    </>
  );
}
