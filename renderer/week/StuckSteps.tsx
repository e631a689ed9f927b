import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import type { WeekChange } from '../../shared/week/week.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords, dayWords } from '../ui/day-words.ts';
import classes from './week.module.css';

const decisions = ['keep', 'move', 'wait', 'done', 'changed', 'dropped'] as const;
const hasReason = (decision: WeekChange['decision']) => decision !== 'keep' && decision !== 'wait';

/** Why a step is here: its day has passed, it was moved more than once, it waits. */
function useStuckWords(today: LocalDate): (step: ListedStep) => string {
  const { t } = useTranslation();
  return ({ dueOn, moves, lane }) =>
    [
      dueOn !== null && dueOn < today ? t('week.stuck.due', { day: dayWords(dueOn, today) }) : '',
      moves.length > 1 ? t('week.stuck.moved', { count: moves.length }) : '',
      lane === 'waiting' ? t('week.stuck.waits') : '',
    ]
      .filter((words) => words !== '')
      .join(' · ');
}

interface StuckStepProps {
  step: ListedStep;
  change: WeekChange;
  today: LocalDate;
  onChange: (change: WeekChange) => void;
}

function StuckStep({ step, change, today, onChange }: StuckStepProps) {
  const { t } = useTranslation();
  const wordsOf = useStuckWords(today);
  const { text } = step;

  function decide(decision: WeekChange['decision']): void {
    const dueOn = decision === 'move' ? addDays(startOfWeek(today), 7) : null; // the Monday that comes
    onChange({ ...change, decision, dueOn });
  }

  return (
    <li>
      <p data-private>{text}</p>
      <p className={classes.meta}>{wordsOf(step)}</p>
      <div className={classes.decision}>
        <NativeSelect
          aria-label={t('week.decision', { text })}
          value={change.decision}
          data={decisions.map((value) => ({ value, label: t(`week.decisions.${value}`) }))}
          onChange={(event) => decide(decisions.find((one) => one === event.currentTarget.value) ?? 'keep')}
        />
        {change.decision === 'move' && (
          <DayField
            label={t('week.day', { text })}
            words={change.dueOn === null ? t('week.noDay') : datedWords(change.dueOn)}
            value={change.dueOn}
            defaultDate={today}
            clearLabel={t('steps.noDay')}
            onChange={(dueOn) => onChange({ ...change, dueOn })}
          />
        )}
        {hasReason(change.decision) && (
          <TextInput
            className={classes.reason ?? ''}
            data-private
            aria-label={t('week.reason', { text })}
            placeholder={t('week.reasonPlaceholder')}
            maxLength={300}
            autoComplete="off"
            value={change.reason}
            onChange={(event) => onChange({ ...change, reason: event.currentTarget.value })}
          />
        )}
      </div>
    </li>
  );
}

export interface StuckStepsProps {
  steps: readonly ListedStep[];
  changes: readonly WeekChange[];
  today: LocalDate;
  onChange: (change: WeekChange) => void;
}

/** What is stuck, with what becomes of each. Nothing is changed before the review is finished. */
export function StuckSteps({ steps, changes, today, onChange }: StuckStepsProps) {
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <StuckStep
          key={step.id}
          step={step}
          change={
            changes.find(({ stepId }) => stepId === step.id) ?? {
              stepId: step.id,
              decision: 'keep',
              dueOn: null,
              reason: '',
            }
          }
          today={today}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}
