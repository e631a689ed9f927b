import type { Step } from '../../shared/steps/steps.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Line } from './Line.tsx';
import { StepRow } from './StepRow.tsx';
import classes from './steps.module.css';
import { type StepFilter, useSaveStep, useSteps, type WantedStep } from './useSteps.ts';

export interface StepsOfProps {
  /** What the steps belong to; a new one belongs to the same. */
  of: Omit<Partial<StepFilter>, 'onlyOpen'>;
  /** What the list is called, for those who do not see what stands above it. */
  label: string;
  /** What the empty line invites to. */
  placeholder: string;
  /** In what a new step differs from one that belongs there: its day, whose it is, the competency it is about. */
  blank?: Partial<WantedStep>;
  /** Said where there are none yet. */
  none?: string;
  /** How many there may be before the empty line goes; as many as the coach likes where it is left out. */
  most?: number;
  /** As they were written, and not the open ones first: a short list that is read while it is written. */
  isInWrittenOrder?: boolean;
}

const asWritten = (one: Step, other: Step) => one.createdAt.localeCompare(other.createdAt);

/** The steps that belong to something, a goal, a plan, a person, a round, and an empty line for the next. */
export function StepsOf({ of, label, placeholder, blank, none, most, isInWrittenOrder = false }: StepsOfProps) {
  const { data: steps, error } = useSteps({ entryId: null, personId: null, ...of, onlyOpen: false });
  const save = useSaveStep();
  if (error) return <Notice code={failureOf(error).code} />;
  if (!steps) return null;
  const isFull = most !== undefined && steps.length >= most;
  return (
    <>
      {none && steps.length === 0 && <p className={classes.hint}>{none}</p>}
      {steps.length > 0 && (
        <ul className={classes.steps} aria-label={label}>
          {(isInWrittenOrder ? steps.toSorted(asWritten) : steps).map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </ul>
      )}
      {!isFull && (
        <Line
          label={placeholder}
          placeholder={placeholder}
          stored=""
          maxLength={500}
          isNew
          save={(text) =>
            save.mutateAsync({
              id: null,
              entryId: null,
              personId: null,
              kind: 'step',
              whose: 'me',
              dueOn: null,
              state: 'open',
              reason: '',
              ...of,
              ...blank,
              text,
            })
          }
        />
      )}
    </>
  );
}
