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
import { layOutTimeline, type Month, type Timeline, type Week } from './timeline-layout.ts';
import { useOtherDays } from './useOtherDays.ts';
import { useStrokes } from './useStrokes.ts';

const AT_ONCE = 25;
const MORE = 75;
/** So few that today is in sight below them. */
const EARLIER_IN_SIGHT = 8;
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

/** Steps from today on, and those before it up to where the coach looks back: as many as are looked at, and more when asked. */
function useDatedSteps(today: LocalDate, from: LocalDate, earlierAtOnce: number) {
  const ahead = useBrowsed({ sieve: { ...everyStep, dueFrom: today }, order: 'due', limit: AT_ONCE, more: MORE });
  const earlier = useBrowsed({
    sieve: { ...everyStep, dueFrom: from, dueTo: addDays(today, -1) },
    order: 'latest',
    limit: earlierAtOnce,
    more: MORE,
  });
  const steps = useMemo(
    () => ahead.steps && earlier.steps && [...earlier.steps.toReversed(), ...ahead.steps],
    [ahead.steps, earlier.steps],
  );
  return { ahead, earlier, steps, error: ahead.error ?? earlier.error };
}

/** What is shown of time, and the two ways to see more of it. */
function useStretch(today: LocalDate) {
  const [weeksBack, setWeeksBack] = useState(WEEKS_BACK);
  const since = addDays(startOfWeek(today), -7 * weeksBack);
  const { steps, ahead, earlier, error } = useDatedSteps(
    today,
    since,
    weeksBack === WEEKS_BACK ? EARLIER_IN_SIGHT : AT_ONCE,
  );
  const from = (earlier.hasMore ? steps?.[0]?.dueOn : null) ?? since;
  const to = ahead.hasMore ? (steps?.at(-1)?.dueOn ?? null) : null;
  const stretch = useMemo(() => (steps ? { from, to } : undefined), [steps, from, to]);
  return {
    steps,
    stretch,
    error,
    ahead,
    readEarlier: () =>
      earlier.hasMore && weeksBack > WEEKS_BACK ? earlier.readMore() : setWeeksBack(weeksBack + WEEKS_MORE),
  };
}

const nothing: Timeline = { months: [], traces: [] };

/** What has a day, by month and week, with the days of goals and plans; a thin line leads from where a step stood before. */
export function TimelineView({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const moves = useMove(today);
  const rhythm = useRhythm().data ?? noRhythm;
  const { steps, stretch, ahead, readEarlier, error } = useStretch(today);
  const others = useOtherDays(stretch);
  const { hasMore, isReadingMore, readMore } = ahead;
  const timeline = useMemo(
    () =>
      steps && stretch ? layOutTimeline({ steps, others: others.days ?? [], rhythm, today, ...stretch }) : nothing,
    [steps, stretch, others.days, rhythm, today],
  );
  const { paper, strokes } = useStrokes(timeline.traces);
  const refused = error ?? others.error;
  const isEmpty = steps?.length === 0 && others.days?.length === 0;
  return (
    <div className={classes.timeline}>
      {refused && <Notice code={failureOf(refused).code} />}
      {!steps && !error && <PaperLines />}
      <Button className={classes.more ?? ''} variant="subtle" size="compact-sm" onClick={readEarlier}>
        {t('nextSteps.timeline.earlier')}
      </Button>
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
