import { Button } from '@mantine/core';
import { CalendarBlank } from '@phosphor-icons/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { addDays, type LocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import { noRhythm } from '../../../shared/rhythm/rhythm.rules.ts';
import { failureOf } from '../../api/failure.ts';
import { useRhythm } from '../../rhythm/public.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { everyStep, useBrowsed } from '../step-queries.ts';
import { type Moves, useMove } from '../useMove.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import classes from './TimelineView.module.css';
import { layOutTimeline, type Month, type Week } from './timeline-layout.ts';
import { useOtherDays } from './useOtherDays.ts';
import { useStrokes } from './useStrokes.ts';

const AT_ONCE = 50;
/** As many as one asking brings; weeks that hold more say so. */
const EARLIER_AT_MOST = 500;
const WEEKS_BACK = 2;
const WEEKS_MORE = 13;
const COLUMN_PIXELS = 7;

const dayAndMonth = (date: LocalDate) => formatDay(date, { day: 'numeric', month: 'long' });

function WeekPart({ week, today, moves }: { week: Week; today: LocalDate; moves: Moves }) {
  const { t } = useTranslation();
  const heading = t('nextSteps.timeline.week', { day: dayAndMonth(week.monday) });
  return (
    <section
      className={classes.week}
      data-is-in-term={week.isInTerm || undefined}
      data-is-holiday={week.holidays.length > 0 || undefined}
      aria-label={heading}
    >
      <div className={classes.weekHead}>
        <h3>{heading}</h3>
        {[...week.terms, ...week.holidays].map(({ name, startsOn }) => (
          <p key={`${name} ${startsOn}`}>{name}</p>
        ))}
      </div>
      <ul className={classes.rows}>
        {week.rows.map((row) => (
          <TimelineRow key={row.key} row={row} today={today} moves={moves} />
        ))}
      </ul>
    </section>
  );
}

function MonthPart({ month, today, moves }: { month: Month; today: LocalDate; moves: Moves }) {
  return (
    <section className={classes.month}>
      <h2>{formatDay(`${month.month}-01`, { month: 'long', year: 'numeric' })}</h2>
      {month.weeks.map((week) => (
        <WeekPart key={week.monday} week={week} today={today} moves={moves} />
      ))}
    </section>
  );
}

/** Steps from this week on, page by page, and those of the weeks before it up to where the coach looks back. */
function useDatedSteps(monday: LocalDate, from: LocalDate) {
  const ahead = useBrowsed({ sieve: { ...everyStep, dueFrom: monday }, order: 'due', limit: AT_ONCE });
  const earlier = useBrowsed({
    sieve: { ...everyStep, dueFrom: from, dueTo: addDays(monday, -1) },
    order: 'due',
    limit: EARLIER_AT_MOST,
  });
  const steps = useMemo(
    () => ahead.steps && earlier.steps && [...earlier.steps, ...ahead.steps],
    [ahead.steps, earlier.steps],
  );
  return { ahead, steps, hasMoreEarlier: earlier.hasMore, error: ahead.error ?? earlier.error };
}

/** What has a day, by month and week, with the days of goals and plans; a thin line leads from where a step stood before. */
export function TimelineView({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const moves = useMove(today);
  const monday = startOfWeek(today);
  const [weeksBack, setWeeksBack] = useState(WEEKS_BACK);
  const from = addDays(monday, -7 * weeksBack);
  const rhythm = useRhythm().data ?? noRhythm;
  const others = useOtherDays(from);
  const { steps, ahead, hasMoreEarlier, error } = useDatedSteps(monday, from);
  const { hasMore, isReadingMore, readMore } = ahead;
  const to = hasMore ? (ahead.steps?.at(-1)?.dueOn ?? null) : null;
  const timeline = useMemo(
    () => layOutTimeline({ steps: steps ?? [], others: others.days, rhythm, today, from, to }),
    [steps, others.days, rhythm, today, from, to],
  );
  const { paper, strokes } = useStrokes(timeline.traces);
  const refused = error ?? others.error;
  const isEmpty = steps?.length === 0 && others.days.length === 0;
  return (
    <div className={classes.timeline}>
      {refused && <Notice code={failureOf(refused).code} />}
      {!steps && !error && <PaperLines />}
      <Button
        className={classes.more ?? ''}
        variant="subtle"
        size="compact-sm"
        onClick={() => setWeeksBack(weeksBack + WEEKS_MORE)}
      >
        {t('nextSteps.timeline.earlier')}
      </Button>
      {hasMoreEarlier && <p className={classes.full}>{t('nextSteps.timeline.full')}</p>}
      {isEmpty && (
        <EmptyState picture={<CalendarBlank size={28} aria-hidden="true" />} title={t('nextSteps.timeline.nothing')}>
          {t('nextSteps.timeline.nothingText')}
        </EmptyState>
      )}
      {steps && !isEmpty && (
        <section ref={paper} className={classes.paper} aria-label={t('nextSteps.timeline.label')}>
          {timeline.months.map((month) => (
            <MonthPart key={month.month} month={month} today={today} moves={moves} />
          ))}
          {strokes.map(({ column, top, bottom }) => (
            <span
              key={`${column} ${top} ${bottom}`}
              className={classes.stroke}
              aria-hidden="true"
              style={{ top, height: bottom - top, marginLeft: -column * COLUMN_PIXELS }}
            />
          ))}
        </section>
      )}
      {hasMore && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-sm"
          aria-disabled={isReadingMore}
          onClick={readMore}
        >
          {t('nextSteps.timeline.later')}
        </Button>
      )}
    </div>
  );
}
