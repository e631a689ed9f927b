import { CalendarCheck, Flag, Target } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import lineClasses from '../lines.module.css';
import { StepLine } from '../StepLine.tsx';
import type { Moves } from '../useMove.tsx';
import classes from './TimelineView.module.css';
import { formerDays, type OtherDay, type Row } from './timeline-layout.ts';

const icons = { review: Target, target: Flag, 'plan-date': CalendarCheck } as const;
const words = { review: 'review', target: 'target', 'plan-date': 'planDate' } as const;

const shortDay = (date: LocalDate) => formatDay(date, { weekday: 'short', day: 'numeric', month: 'short' });

function OtherLine({ day }: { day: OtherDay }) {
  const { t } = useTranslation();
  const Picture = icons[day.kind];
  const address = day.kind === 'plan-date' ? '/next-steps/plans' : `/next-steps/goals/${day.id}`;
  return (
    <div className={lineClasses.line}>
      <Picture className={classes.icon ?? ''} size={18} aria-hidden="true" />
      <Link to={address} className={lineClasses.link ?? ''}>
        <span data-private className={lineClasses.text}>
          {day.title}
        </span>
        <span className={lineClasses.meta}>{t(`nextSteps.timeline.${words[day.kind]}`)}</span>
      </Link>
    </div>
  );
}

/** One thing on its day. */
export function TimelineRow({ row, today, moves }: { row: Row; today: LocalDate; moves: Moves }) {
  const { t } = useTranslation();
  if (row.kind === 'today') {
    return (
      <li className={classes.today} data-row={row.key}>
        <span>{t('nextSteps.timeline.today')}</span>
      </li>
    );
  }
  const parts: Record<'step' | 'trace' | 'other', () => ReactNode> = {
    step: () => row.kind === 'step' && <StepOnDay row={row} today={today} moves={moves} />,
    trace: () =>
      row.kind === 'trace' && (
        <p className={classes.trace}>
          <span data-private>{row.step.text}</span> <span>{t('nextSteps.timeline.wasHere')}</span>
        </p>
      ),
    other: () => row.kind === 'other' && <OtherLine day={row.day} />,
  };
  return (
    <li className={classes.row} data-row={row.key} data-kind={row.kind}>
      <time dateTime={row.on} className={classes.day}>
        {shortDay(row.on)}
      </time>
      <span className={classes.dot} aria-hidden="true" data-is-hollow={row.kind === 'trace' || undefined} />
      {parts[row.kind]()}
    </li>
  );
}

function StepOnDay({ row, today, moves }: { row: Extract<Row, { kind: 'step' }>; today: LocalDate; moves: Moves }) {
  const { t } = useTranslation();
  const days = formerDays(row.step).map(shortDay);
  return (
    <div>
      <ul>
        <StepLine step={row.step} today={today} moves={moves} saidDay={row.on} hasMovesBelow={days.length > 0} />
      </ul>
      {days.length > 0 && (
        <p className={classes.moved}>{t('nextSteps.timeline.movedFrom', { days: days.join('; ') })}</p>
      )}
    </div>
  );
}
