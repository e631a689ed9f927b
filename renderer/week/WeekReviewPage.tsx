import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, type LocalDate, localDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import type { WeekReview } from '../../shared/week/week.contract.ts';
import { failureOf } from '../api/failure.ts';
import { PlanningTabs } from '../steps/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { useStoredReview } from './useWeekReview.ts';
import { WeekForm } from './WeekForm.tsx';
import classes from './week.module.css';

interface WeeksProps {
  weekOf: LocalDate;
  today: LocalDate;
  onChoose: (weekOf: LocalDate) => void;
}

/** Which week is looked back on: this one, the last, or any earlier one by one of its days. */
function Weeks({ weekOf, today, onChoose }: WeeksProps) {
  const { t } = useTranslation();
  const thisWeek = startOfWeek(today);
  const lastWeek = addDays(thisWeek, -7);
  const isOther = weekOf !== thisWeek && weekOf !== lastWeek;
  return (
    <div className={classes.weeks}>
      <SegmentedControl
        size="xs"
        aria-label={t('week.which')}
        value={weekOf}
        data={[
          { value: thisWeek, label: t('week.thisWeek') },
          { value: lastWeek, label: t('week.lastWeek') },
          ...(isOther ? [{ value: weekOf, label: t('week.weekOf', { day: datedWords(weekOf) }) }] : []),
        ]}
        onChange={onChoose}
      />
      <DayField
        label={t('week.earlier')}
        words={t('week.earlier')}
        value={null}
        defaultDate={weekOf}
        onChange={(day) => day && onChoose(startOfWeek(day < today ? day : today))}
      />
    </div>
  );
}

/** A week that was reviewed: what became of it. */
function Finished({ review, isNew }: { review: WeekReview; isNew: boolean }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <section className={classes.part} aria-labelledby="week-finished">
      <h2 id="week-finished" ref={heading} tabIndex={-1}>
        {t('week.done.title')}
      </h2>
      <p className={classes.quiet}>{t('week.done.text')}</p>
      <p>
        <Link to={`/journal/${review.entryId}`}>{t('week.done.page')}</Link>
      </p>
      <p>
        <Link to="/next-steps">{t('week.done.steps')}</Link>
      </p>
    </section>
  );
}

function Week({ weekOf, today }: { weekOf: LocalDate; today: LocalDate }) {
  const { t } = useTranslation();
  const { data: stored, error, isFetchedAfterMount } = useStoredReview(weekOf);
  const wasOpen = useRef(false);
  if (!stored || !isFetchedAfterMount) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  if (stored.finishedAt !== null && stored.entryId !== null)
    return <Finished review={stored} isNew={wasOpen.current} />;
  wasOpen.current = true;
  return (
    <>
      {stored.finishedAt !== null && <p className={classes.quiet}>{t('week.done.gone')}</p>}
      <WeekForm stored={stored} today={today} />
    </>
  );
}

/** The weekly review: ten minutes in four parts, which become a page and change the steps. */
export function WeekReviewPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asked = localDate.safeParse(params.get('week'));
  const weekOf = startOfWeek(asked.success && asked.data <= today ? asked.data : today);
  const day = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'long' });
  return (
    <div className={classes.page}>
      <PageTitle meta={t('week.meta', { from: day(weekOf), to: day(addDays(weekOf, 6)) })} text={t('week.text')}>
        {t('week.title')}
      </PageTitle>
      <PlanningTabs />
      <Weeks
        weekOf={weekOf}
        today={today}
        onChoose={(week) => setParams(week === startOfWeek(today) ? {} : { week })}
      />
      <Week key={weekOf} weekOf={weekOf} today={today} />
    </div>
  );
}
