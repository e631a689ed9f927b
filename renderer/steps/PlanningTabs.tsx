import { useTranslation } from 'react-i18next';
import { Parts } from '../ui/Parts.tsx';

/** The parts of Next steps, in a line above the page. */
export function PlanningTabs() {
  const { t } = useTranslation();
  return (
    <Parts
      label={t('nextSteps.parts')}
      parts={[
        { to: '/next-steps', name: t('nextSteps.places.steps') },
        { to: '/next-steps/goals', name: t('nextSteps.places.goals') },
        { to: '/next-steps/plans', name: t('nextSteps.places.plans') },
        { to: '/next-steps/review', name: t('nextSteps.places.review') },
      ]}
    />
  );
}
