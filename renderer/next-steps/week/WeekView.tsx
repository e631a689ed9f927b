import { Button } from '@mantine/core';
import { CaretLeft, CaretRight } from '@phosphor-icons/react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { addDays, type LocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import { dayKind, noRhythm } from '../../../shared/rhythm/rhythm.rules.ts';
import { endOfWeek } from '../../../shared/steps/board.rules.ts';
import { failureOf } from '../../api/failure.ts';
import { ToolButton } from '../../editor/ToolButton.tsx';
import { useRhythm } from '../../rhythm/public.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { IN_SIGHT, StepLines } from '../StepLine.tsx';
import { everyStep, laneSieve, useBrowsed } from '../step-queries.ts';
import classes from './WeekView.module.css';
import { daysOf, mondayOf, shareOut, sortIntoWeek, type WeekSteps } from './week-days.ts';

const AT_ONCE = 100;
/** Of what has no day in this week, which may be much. */
const OTHERS_AT_ONCE = 20;

const dayAndMonth = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'long' });

/** What the week holds: its days, what is there from before, and what was picked for it without a day. */
function useWeek(monday: LocalDate, today: LocalDate) {
  const isNow = monday === startOfWeek(today);
  const earlier = useBrowsed({
    sieve: { ...everyStep, states: ['open'], dueTo: addDays(monday, -1) },
    order: 'due',
    limit: OTHERS_AT_ONCE,
  });
  const days = useBrowsed({
    sieve: { ...everyStep, dueFrom: monday, dueTo: endOfWeek(monday) },
    order: 'due',
    limit: AT_ONCE,
  });
  const undated = useBrowsed({
    sieve: { ...laneSieve('week', today), hasDay: false },
    order: 'due',
    limit: OTHERS_AT_ONCE,
  });
  const ahead = useBrowsed({
    sieve: { ...laneSieve('week', today), dueFrom: addDays(endOfWeek(today), 1) },
    order: 'due',
    limit: OTHERS_AT_ONCE,
  });
  const more = [...(isNow ? [earlier, undated, ahead] : []), days].filter(({ hasMore }) => hasMore);
  const isRead = earlier.steps && days.steps && undated.steps && ahead.steps;
  return {
    steps: isRead
      ? sortIntoWeek(monday, today, {
          dated: [...(earlier.steps ?? []), ...(days.steps ?? [])],
          picked: [...(undated.steps ?? []), ...(ahead.steps ?? [])],
        })
      : undefined,
    hasMore: more.length > 0,
    readMore() {
      for (const part of more) part.readMore();
    },
    error: earlier.error ?? days.error ?? undated.error ?? ahead.error,
  };
}

interface DayPartProps {
  heading: string;
  /** A term or a holiday that the day lies in. */
  mark?: string | undefined;
  isToday?: boolean;
  children: ReactNode;
}

function DayPart({ heading, mark, isToday = false, children }: DayPartProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={classes.day} data-is-today={isToday || undefined} aria-labelledby={id}>
      <div>
        <h2 id={id}>
          {heading}
          {isToday && <span className={classes.today}> {t('nextSteps.week.today')}</span>}
        </h2>
        {mark && <p className={classes.mark}>{mark}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

interface DaysProps {
  steps: WeekSteps;
  monday: LocalDate;
  today: LocalDate;
  markOf: (date: LocalDate) => string | undefined;
}

/** What is there from before, the days, and what has none. What is below the fold is drawn a moment later. */
function Days({ steps: { earlier, byDay, anyDay }, monday, today, markOf }: DaysProps) {
  const { t } = useTranslation();
  const days = daysOf(monday).map((date) => ({ date, steps: byDay.get(date) ?? [] }));
  const counts = [earlier.length, ...days.map(({ steps }) => steps.length), anyDay.length];
  const [ofEarlier = 0, ...ofOthers] = shareOut(counts, IN_SIGHT);
  return (
    <div className={classes.days}>
      {earlier.length > 0 && (
        <DayPart heading={t('nextSteps.week.earlier')}>
          <StepLines steps={earlier} today={today} label={t('nextSteps.week.earlier')} atFirst={ofEarlier} />
        </DayPart>
      )}
      {days.map(({ date, steps }, place) => {
        const heading = formatDay(date, { weekday: 'long', day: 'numeric', month: 'long' });
        return (
          <DayPart key={date} heading={heading} mark={markOf(date)} isToday={date === today}>
            <StepLines {...{ steps, today }} label={heading} saidDay={date} atFirst={ofOthers[place] ?? 0} />
          </DayPart>
        );
      })}
      {anyDay.length > 0 && (
        <DayPart heading={t('nextSteps.week.anyDay')}>
          <StepLines
            steps={anyDay}
            today={today}
            label={t('nextSteps.week.anyDay')}
            saidDay={null}
            atFirst={ofOthers.at(-1) ?? 0}
          />
        </DayPart>
      )}
    </div>
  );
}

/** One week, day by day, with arrows to the weeks around it. */
export function WeekView({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const monday = mondayOf(params, today);
  const isNow = monday === startOfWeek(today);
  const rhythm = useRhythm().data ?? noRhythm;
  const { steps, hasMore, readMore, error } = useWeek(monday, today);
  const go = (to: LocalDate) =>
    setParams({ view: 'week', ...(to === startOfWeek(today) ? {} : { week: to }) }, { replace: true });
  const range = { first: dayAndMonth(monday), last: formatDay(endOfWeek(monday), { dateStyle: 'long' }) };
  const markOf = (date: LocalDate) => {
    const kind = dayKind(date, rhythm);
    return kind.kind === 'holiday' ? kind.name : undefined;
  };
  const term = daysOf(monday)
    .map((date) => dayKind(date, rhythm))
    .flatMap((kind) => (kind.kind === 'free' ? [] : (kind.term ?? [])))[0];
  return (
    <div className={classes.week}>
      <div className={classes.bar}>
        <ToolButton label={t('nextSteps.week.before')} icon={CaretLeft} onClick={() => go(addDays(monday, -7))} />
        <ToolButton label={t('nextSteps.week.after')} icon={CaretRight} onClick={() => go(addDays(monday, 7))} />
        <p role="status">
          {`${range.first} – ${range.last}`}
          {term !== undefined && <span className={classes.term}>{term}</span>}
        </p>
        {!isNow && (
          <Button variant="subtle" size="compact-sm" onClick={() => go(startOfWeek(today))}>
            {t('nextSteps.week.now')}
          </Button>
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {!steps && !error && <PaperLines />}
      {steps && <Days steps={steps} monday={monday} today={today} markOf={markOf} />}
      {hasMore && (
        <Button className={classes.more ?? ''} variant="subtle" onClick={readMore}>
          {t('nextSteps.showMore')}
        </Button>
      )}
    </div>
  );
}
