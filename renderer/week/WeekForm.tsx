import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { WeekReview } from '../../shared/week/week.contract.ts';
import { placeToGoOn, promptOfPart, type WeekPart, weekParts, withChange } from '../../shared/week/week.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useTemplate } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { EndedSteps, MovedSteps } from './HeldSteps.tsx';
import { OneThing } from './OneThing.tsx';
import { StuckSteps } from './StuckSteps.tsx';
import { useGathered, useWeekReview } from './useWeekReview.ts';
import classes from './week.module.css';

const HEADING = 'week-part';

/** The prompt of a part, as the template `weekly` has it. */
function usePrompt(part: WeekPart): string {
  const prompts = useTemplate('weekly')?.sections.flatMap((section) => section.prompts) ?? [];
  return prompts.find(({ id }) => id === promptOfPart[part])?.text ?? '';
}

interface HeldProps {
  part: WeekPart;
  review: WeekReview;
  today: LocalDate;
  onChange: (review: WeekReview) => void;
}

/** What the week held in one part. */
function Held({ part, review, today, onChange }: HeldProps) {
  const { t } = useTranslation();
  const { data: week, error } = useGathered(review.weekOf, today);
  if (part === 'next')
    return <OneThing review={review} today={today} onChange={(thing) => onChange({ ...review, oneThing: thing })} />;
  if (!week) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  if (week[part].length === 0) return <p className={classes.quiet}>{t(`week.none.${part}`)}</p>;
  if (part === 'ended') return <EndedSteps steps={week.ended} />;
  if (part === 'moved') return <MovedSteps steps={week.moved} weekOf={review.weekOf} />;
  return (
    <StuckSteps
      steps={week.stuck}
      changes={review.changes}
      today={today}
      onChange={(change) => onChange(withChange(review, change))}
    />
  );
}

/** The four parts, one screen each, back and forth. */
export function WeekForm({ stored, today }: { stored: WeekReview; today: LocalDate }) {
  const { t } = useTranslation();
  const { review, change, finish, failure, isPending } = useWeekReview(stored);
  const [place, setPlace] = useState(() => placeToGoOn(stored));
  const focusNext = useFocusNext();
  const part = weekParts[place] ?? 'next';
  const isLast = place === weekParts.length - 1;
  const prompt = usePrompt(part);

  function go(to: number): void {
    setPlace(to);
    focusNext(HEADING);
  }

  return (
    <section className={classes.part} aria-labelledby={HEADING}>
      <div className={classes.partHead}>
        <h2 id={HEADING} tabIndex={-1}>
          {t(`week.parts.${part}`)}
        </h2>
        <p className={classes.place}>{t('week.place', { part: place + 1, count: weekParts.length })}</p>
      </div>
      <Held part={part} review={review} today={today} onChange={change} />
      <p className={classes.prompt}>{prompt}</p>
      <Textarea
        key={part}
        className={classes.words ?? ''}
        aria-label={prompt === '' ? t('week.yourWords') : prompt}
        data-private
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        value={review.words[part]}
        onChange={(event) => change({ ...review, words: { ...review.words, [part]: event.currentTarget.value } })}
      />
      {failure && <Notice code={failure.code} />}
      {isLast && <p className={classes.meta}>{t('week.finishText')}</p>}
      <div className={classes.ways}>
        {place === 0 ? (
          <span />
        ) : (
          <Button variant="subtle" onClick={() => go(place - 1)}>
            {t('week.back')}
          </Button>
        )}
        {isLast ? (
          <Button aria-disabled={isPending} onClick={() => void finish(today)}>
            {t('week.finish')}
          </Button>
        ) : (
          <Button onClick={() => go(place + 1)}>{t('week.forth')}</Button>
        )}
      </div>
    </section>
  );
}
