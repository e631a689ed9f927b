import { useTranslation } from 'react-i18next';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { unsaidStep } from '../../shared/steps/steps.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Line } from './Line.tsx';
import { StepRow } from './StepRow.tsx';
import classes from './steps.module.css';
import { useSaveStep, useSteps } from './useSteps.ts';

export interface StepsOfProps {
  /** What the steps belong to; a new one belongs to it, too. */
  of: Partial<Pick<Step, 'goalId' | 'planId' | 'personId' | 'contactId'>>;
  /** What a new one begins as, beside what it belongs to. */
  begun?: Partial<Pick<Step, 'personId' | 'dueOn'>>;
  label: string;
  /** What the empty line invites to. */
  placeholder?: string;
  /** Said while there are none. */
  empty?: string;
}

/** The steps of a goal, a plan, a person or a meeting, what is open first and by its day, with a line for another one. */
export function StepsOf({ of, begun, label, placeholder, empty }: StepsOfProps) {
  const { t } = useTranslation();
  const { personId = null, goalId = null, planId = null, contactId = null } = of;
  const lineLabel = placeholder ?? t('steps.stepPlaceholder');
  const { data: steps, error } = useSteps({ entryId: null, personId, goalId, planId, contactId, onlyOpen: false });
  const save = useSaveStep();
  if (!steps) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return (
    <div className={classes.stepsOf}>
      {steps.length > 0 && (
        <ul className={classes.steps} aria-label={label}>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      {steps.length === 0 && empty && <p className={classes.hint}>{empty}</p>}
      <Line
        label={lineLabel}
        placeholder={lineLabel}
        stored=""
        maxLength={500}
        isNew
        save={(text) =>
          save.mutateAsync({ ...unsaidStep, personId, goalId, planId, contactId, ...begun, id: null, text })
        }
      />
    </div>
  );
}
