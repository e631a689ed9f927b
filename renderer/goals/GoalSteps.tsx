import { useTranslation } from 'react-i18next';
import type { GoalId } from '../../shared/goals/goals.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Line, StepRow, useSaveStep, useSteps } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './goals.module.css';

/** What is done for a goal, open steps first, and a line for another. */
export function GoalSteps({ goalId }: { goalId: GoalId }) {
  const { t } = useTranslation();
  const { data: steps = [], error } = useSteps({ entryId: null, personId: null, goalId, onlyOpen: false });
  const save = useSaveStep();
  const failed = error ?? save.error;

  const keep = (text: string) =>
    save.mutateAsync({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text,
      dueOn: null,
      state: 'open',
      reason: '',
      goalId,
    });

  return (
    <section aria-labelledby="goal-steps" className={classes.steps}>
      <h2 id="goal-steps">{t('goals.steps')}</h2>
      {failed && <Notice code={failureOf(failed).code} />}
      {steps.length > 0 && (
        <ul aria-label={t('goals.steps')}>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      <Line label={t('goals.addStep')} placeholder={t('goals.addStep')} stored="" maxLength={500} isNew save={keep} />
    </section>
  );
}
