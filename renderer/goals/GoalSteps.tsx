import { useTranslation } from 'react-i18next';
import type { GoalId } from '../../shared/goals/goals.contract.ts';
import { CaptureButton } from '../capture/public.ts';
import { StepsOf } from '../steps/public.ts';
import classes from './goals.module.css';

/** What is done for a goal, open steps first, and a line for another. */
export function GoalSteps({ goalId }: { goalId: GoalId }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="goal-steps" className={classes.steps}>
      <h2 id="goal-steps">{t('goals.steps')}</h2>
      <StepsOf of={{ goalId }} label={t('goals.steps')} placeholder={t('goals.addStep')} />
      <CaptureButton beginning={{ goalId }} />
    </section>
  );
}
