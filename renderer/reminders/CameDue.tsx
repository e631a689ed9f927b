import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { dueWordsOf } from '../../shared/steps/steps.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useCodes } from '../steps/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './reminders.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { type DueAnswer, useAnswerDue, useCameDue } from './useReminders.ts';

/** With more than these the page itself would be out of sight. */
const SHOWN_AT_FIRST = 3;

interface DueLineProps {
  step: Step;
  today: LocalDate;
  onAnswer: (answer: DueAnswer) => void;
}

function DueLine({ step, today, onAnswer }: DueLineProps) {
  const { t } = useTranslation();
  const codeOf = useCodes();
  const { id, text, dueOn } = step;
  const code = step.personId === null ? undefined : codeOf(step.personId);
  return (
    <li className={classes.due}>
      <div>
        <p data-private>{text}</p>
        <span className={classes.meta}>
          {dueOn !== null && t(`today.day.${dueWordsOf(dueOn, today)}`, { day: dayWords(dueOn, today) })}
          {code !== undefined && (
            <>
              {' '}
              {t('reminders.cameDue.person')} <span data-private>{code}</span>
            </>
          )}
        </span>
      </div>
      <div className={classes.answers}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('reminders.cameDue.doneLabel', { text })}
          onClick={() => onAnswer({ kind: 'done', id })}
        >
          {t('reminders.cameDue.done')}
        </Button>
        <SnoozeMenu text={text} onSnooze={(until) => onAnswer({ kind: 'snooze', id, until })} />
        <DayField
          label={t('reminders.cameDue.day', { text })}
          words={t('reminders.cameDue.anotherDay')}
          value={dueOn}
          defaultDate={today}
          clearLabel={t('steps.noDay')}
          onChange={(day) => onAnswer({ kind: 'move', id, dueOn: day })}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('reminders.cameDue.putByLabel', { text })}
          onClick={() => onAnswer({ kind: 'putBy', ids: [id] })}
        >
          {t('reminders.cameDue.putBy')}
        </Button>
      </div>
    </li>
  );
}

/** What came due, reminded of or not: nothing where nothing did. */
export function CameDue() {
  const { t } = useTranslation();
  const today = useToday();
  const id = useId();
  const due = useCameDue().data ?? [];
  const { mutate, error } = useAnswerDue();
  const [isWhole, setIsWhole] = useState(false);
  if (due.length === 0) return error ? <Notice code={failureOf(error).code} /> : null;
  const shown = isWhole ? due : due.slice(0, SHOWN_AT_FIRST);

  function answer(given: DueAnswer): void {
    document.getElementById(id)?.focus(); // the line goes, and the keyboard must not go with it
    mutate(given);
  }

  return (
    <section className={classes.strip} aria-labelledby={id}>
      <div className={classes.stripHead}>
        <h2 id={id} tabIndex={-1}>
          {t('reminders.cameDue.title', { count: due.length })}
        </h2>
        {due.length > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => answer({ kind: 'putBy', ids: due.map((step) => step.id) })}
          >
            {t('reminders.cameDue.putAllBy')}
          </Button>
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      <ul>
        {shown.map((step) => (
          <DueLine key={step.id} step={step} today={today} onAnswer={answer} />
        ))}
      </ul>
      {shown.length < due.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(true)}>
          {t('reminders.cameDue.all')}
        </Button>
      )}
    </section>
  );
}
