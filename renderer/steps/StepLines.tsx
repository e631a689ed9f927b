import type { Step } from '../../shared/steps/steps.contract.ts';
import { STEPS_PER_PAGE } from '../../shared/steps/steps.rules.ts';
import { Line } from './Line.tsx';
import { StepRow } from './StepRow.tsx';
import classes from './steps.module.css';
import { useSaveStep, type WantedStep } from './useSteps.ts';

export interface StepLinesProps {
  steps: readonly Step[];
  /** What a new line begins as. */
  blank: Pick<WantedStep, 'entryId' | 'personId' | 'kind' | 'whose'>;
  label: string;
  placeholder: string;
  takesFocus?: boolean;
}

/** The steps of one kind, in the order in which they were written, and an empty line for the next. */
export function StepLines({ steps, blank, label, placeholder, takesFocus = false }: StepLinesProps) {
  const save = useSaveStep();
  const inOrder = steps.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  return (
    <>
      {inOrder.length > 0 && (
        <ul className={classes.steps} aria-label={label}>
          {inOrder.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      {steps.length < STEPS_PER_PAGE && (
        <Line
          label={placeholder}
          placeholder={placeholder}
          stored=""
          maxLength={500}
          isNew
          takesFocus={takesFocus}
          save={(text) => save.mutateAsync({ ...blank, id: null, text, dueOn: null, state: 'open', reason: '' })}
        />
      )}
    </>
  );
}
