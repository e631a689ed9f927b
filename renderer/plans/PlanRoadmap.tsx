import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { CaptureButton } from '../capture/public.ts';
import { StepsOf } from '../steps/public.ts';
import { Card } from '../ui/Card.tsx';

/** The actions of a plan with their days: next steps that belong to it. */
export function PlanRoadmap({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <Card title={t('plans.roadmap')}>
      <StepsOf
        of={{ planId: plan.id }}
        begun={{ personId: plan.personId }}
        label={t('plans.roadmap')}
        placeholder={t('plans.action')}
        empty={t('plans.roadmapText')}
      />
      <CaptureButton beginning={{ planId: plan.id, personId: plan.personId }} />
    </Card>
  );
}
