import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { dueWordsOf } from '../../shared/steps/steps.rules.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../journal/public.ts';
import { stepToWanted, useCodes, useDue, useEnding, useSaveEnding, useSaveStep } from '../steps/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { More } from './More.tsx';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

interface LineProps {
  label: string;
  isDone: boolean;
  onTick: (isDone: boolean) => void;
  children: ReactNode;
  meta: ReactNode;
}

function TickLine({ label, isDone, onTick, children, meta }: LineProps) {
  return (
    <li data-is-done={isDone || undefined}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isDone}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div>
        <p data-private>{children}</p>
        <div className={classes.meta}>{meta}</div>
      </div>
    </li>
  );
}

/** "From Tuesday", "Today", "Friday". */
function useDayWords(today: LocalDate): (dueOn: LocalDate | null) => string {
  const { t } = useTranslation();
  return (dueOn) =>
    dueOn === null ? t('steps.addDay') : t(`today.day.${dueWordsOf(dueOn, today)}`, { day: dayWords(dueOn, today) });
}

/** With whom it is, and the page or self-assessment that it came from. */
function StepRoots({ step, code }: { step: Step; code: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      {step.personId !== null && code !== undefined && (
        <span>
          {t('today.withPerson')}{' '}
          <Link to={`/people/${step.personId}`} data-private>
            {code}
          </Link>
        </span>
      )}
      {step.entryId && <Link to={`/journal/${step.entryId}`}>{t('today.itsPage')}</Link>}
      {step.assessmentId && <Link to={`/growth/result/${step.assessmentId}`}>{t('today.itsAssessment')}</Link>}
    </>
  );
}

function StepLine({ step, today }: { step: Step; today: LocalDate }) {
  const { t } = useTranslation();
  const { mutate, error } = useSaveStep();
  const wordsOf = useDayWords(today);
  const codeOf = useCodes();
  const code = step.personId === null ? undefined : codeOf(step.personId);
  return (
    <TickLine
      label={t('today.doneLabel', { text: step.text })}
      isDone={step.state === 'done'}
      onTick={(isDone) => mutate({ ...stepToWanted(step), state: isDone ? 'done' : 'open' })}
      meta={
        <>
          <DayField
            label={t('today.dayOf', { text: step.text })}
            words={wordsOf(step.dueOn)}
            value={step.dueOn}
            defaultDate={today}
            clearLabel={t('steps.noDay')}
            onChange={(dueOn) => mutate({ ...stepToWanted(step), dueOn })}
          />
          <StepRoots step={step} code={code} />
          {error && <Notice code={failureOf(error).code} />}
        </>
      }
    >
      {step.whose === 'partner' && code !== undefined ? t('today.theirs', { text: step.text, code }) : step.text}
    </TickLine>
  );
}

interface Review {
  entryId: EntryId;
  title: string;
  reviewOn: LocalDate;
}

/** A page to look at again. Ticking takes its day away; taking the tick back gives it back. */
function ReviewLine({ review, today }: { review: Review; today: LocalDate }) {
  const { t } = useTranslation();
  const ending = useEnding(review.entryId).data;
  const { mutate, error } = useSaveEnding();
  const wordsOf = useDayWords(today);
  const title = review.title.trim() || t('journal.untitled');
  return (
    <TickLine
      label={t('today.lookedAtLabel', { title })}
      isDone={ending !== undefined && ending.reviewOn === null}
      onTick={(isDone) => ending && mutate({ ...ending, reviewOn: isDone ? null : review.reviewOn })}
      meta={
        <>
          <DayField
            label={t('today.dayOf', { text: title })}
            words={wordsOf(ending?.reviewOn ?? review.reviewOn)}
            value={ending?.reviewOn ?? review.reviewOn}
            onChange={(reviewOn) => ending && mutate({ ...ending, reviewOn })}
          />
          {error && <Notice code={failureOf(error).code} />}
        </>
      }
    >
      {t('today.lookAgain')} <Link to={`/journal/${review.entryId}`}>{title}</Link>
    </TickLine>
  );
}

type Line = [id: string, line: ReactNode];

/** What is meant for this week and what is still open from before: with its day, and never with a reproach. */
export function DueSection({ today, isHoliday }: { today: LocalDate; isHoliday: boolean }) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const due = useDue(addDays(startOfWeek(today), 6)).data;
  const steps = due?.steps.map((step): Line => [step.id, <StepLine key={step.id} step={step} today={today} />]) ?? [];
  const reviews =
    due?.reviews.map(
      (review): Line => [review.entryId, <ReviewLine key={review.entryId} review={review} today={today} />],
    ) ?? [];
  const lines = new Map([...steps, ...reviews]);
  if (!due || lines.size === 0) return null;
  if (isHoliday && !isAsked) {
    return (
      <Button className={classes.quiet ?? ''} variant="subtle" size="compact-sm" onClick={() => setIsAsked(true)}>
        {t('today.dueAnyway')}
      </Button>
    );
  }
  return (
    <Section title={t('today.due')}>
      <More items={due.order} className={classes.ticks}>
        {(id) => lines.get(id)}
      </More>
      <Link to="/next-steps">{t('today.allSteps')}</Link>
    </Section>
  );
}
