import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Line, StepRow, useSaveStep, useSteps } from '../steps/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './plan.module.css';

/** The actions of a plan with their days: next steps that belong to it. */
export function PlanRoadmap({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { data: steps, error } = useSteps({ entryId: null, personId: null, planId: plan.id, onlyOpen: false });
  const save = useSaveStep();
  const blank = {
    id: null,
    entryId: null,
    personId: plan.personId,
    planId: plan.id,
    kind: 'step',
    whose: 'me',
  } as const;
  return (
    <Card title={t('plans.roadmap')}>
      {error && <Notice code={failureOf(error).code} />}
      {steps?.length === 0 && <p className={classes.hint}>{t('plans.roadmapText')}</p>}
      {steps && steps.length > 0 && (
        <ul aria-label={t('plans.roadmap')}>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      <Line
        label={t('plans.action')}
        placeholder={t('plans.action')}
        stored=""
        maxLength={500}
        isNew
        save={(text) => save.mutateAsync({ ...blank, text, dueOn: null, state: 'open', reason: '' })}
      />
    </Card>
  );
}
