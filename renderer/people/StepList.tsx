import { useId } from 'react';
import { useTranslation } from 'react-i18next';
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

/** Steps and agreements, each with a box to tick. What was dropped has none: it was decided, not forgotten. */
export function StepList({ label, steps, code }: StepListProps) {
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
            <p data-private>{metaOf(step)}</p>
          </li>
        ))}
      </ul>
      {tick.error && <Notice code={failureOf(tick.error).code} />}
    </div>
  );
}
