import { useTranslation } from 'react-i18next';
import type { RoundId } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { StepRow, useSteps } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './results.module.css';

/** The next steps that came out of a round; nothing while there are none. */
export function RoundSteps({ roundId }: { roundId: RoundId }) {
  const { t } = useTranslation();
  const { data: steps = [], error } = useSteps({ entryId: null, personId: null, roundId, onlyOpen: false });
  if (error) return <Notice code={failureOf(error).code} />;
  if (steps.length === 0) return null;
  const inOrder = steps.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  return (
    <section className={classes.part} aria-labelledby="round-steps">
      <h2 id="round-steps">{t('feedback.results.steps')}</h2>
      <ul className={classes.stepLines} aria-labelledby="round-steps">
        {inOrder.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ul>
    </section>
  );
}
