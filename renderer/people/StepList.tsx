import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './person.module.css';
import { useTickStep } from './step-queries.ts';

function useStepMeta(code: string): (step: Step) => string {
  const { t } = useTranslation();
  const today = useToday();
  return ({ whose, dueOn, state, closedOn, reason }) =>
    [
      whose === 'me' ? t('people.mine') : t('people.theirs', { code }),
      ...(state === 'open' && dueOn !== null ? [t('people.due', { when: dayWords(dueOn, today) })] : []),
      ...(state === 'done' && closedOn !== null ? [t('people.doneOn', { when: dayWords(closedOn, today) })] : []),
      ...(state === 'dropped' || state === 'changed' ? [t(`people.stepStates.${state}`)] : []),
      ...(reason === '' ? [] : [reason]),
    ].join(' · ');
}

export interface StepListProps {
  label: string;
  steps: readonly Step[];
  code: string;
}

/**
 * Steps and agreements, each with a box to tick and a way to open it. What was let go or became something else has no box: it
 * was decided, not forgotten.
 */
export function StepList({ label, steps, code }: StepListProps) {
  const { t } = useTranslation();
  const id = useId();
  const metaOf = useStepMeta(code);
  const tick = useTickStep();
  return (
    <div>
      <p className={classes.listLabel} id={id}>
        {label}
      </p>
      <ul className={classes.steps} aria-labelledby={id}>
        {steps.map((step) => (
          <li key={step.id} data-state={step.state}>
            {step.state === 'dropped' || step.state === 'changed' ? (
              <span data-private>{step.text}</span>
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={step.state === 'done'}
                  onChange={({ currentTarget }) => tick.mutate({ step, isDone: currentTarget.checked })}
                />
                <span data-private>{step.text}</span>
              </label>
            )}
            <p>
              <span data-private>{metaOf(step)}</span>
              {' · '}
              <Link to={`/next-steps/step/${step.id}`} aria-label={t('steps.openLabel', { text: step.text })}>
                {t('steps.open')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {tick.error && <Notice code={failureOf(tick.error).code} />}
    </div>
  );
}
