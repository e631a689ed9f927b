import { type CSSProperties, type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import classes from './lines.module.css';
import { StepMeta } from './StepMeta.tsx';
import { type Moves, useMove } from './useMove.tsx';

export interface StepLineProps {
  step: ListedStep;
  today: LocalDate;
  moves: Moves;
  /** As in `StepMeta`. */
  saidDay?: LocalDate | null | undefined;
  /** As in `StepMeta`. */
  hasMovesBelow?: boolean;
  /** What a list that is drawn in parts needs to know of its row. */
  row?: { place: number; count: number; style: CSSProperties; isStop: boolean; onFocus: () => void };
}

/** One step in a list: its tick, its words, which open it, and a line about it. */
export function StepLine({ step, today, moves, saidDay, hasMovesBelow = false, row }: StepLineProps) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const tabIndex = row && !row.isStop ? -1 : 0;
  return (
    <li
      className={classes.line}
      data-state={step.state}
      {...(row
        ? {
            'data-place': row.place,
            'aria-posinset': row.place + 1,
            'aria-setsize': row.count,
            style: row.style,
            onFocus: row.onFocus,
          }
        : {})}
    >
      <input
        type="checkbox"
        className={classes.tick}
        checked={step.state === 'done'}
        aria-label={t('nextSteps.doneLabel', { text: step.text })}
        tabIndex={tabIndex}
        onChange={(event) =>
          void (event.currentTarget.checked ? moves.end(step, 'done', '') : moves.toLane(step, step.lane))
        }
      />
      <Link to={{ pathname: `/next-steps/step/${step.id}`, search }} className={classes.link ?? ''} tabIndex={tabIndex}>
        <span data-private className={classes.text}>
          {step.text}
        </span>
        <span className={classes.meta}>
          <StepMeta step={step} today={today} saidDay={saidDay} hasMovesBelow={hasMovesBelow} />
        </span>
      </Link>
    </li>
  );
}

/** More than are in sight; the others are drawn a moment later. */
export const IN_SIGHT = 12;

/** Steps one below the other: `atFirst` of them at once. */
export function StepLines({
  steps,
  today,
  label,
  saidDay,
  atFirst = IN_SIGHT,
}: {
  steps: readonly ListedStep[];
  today: LocalDate;
  label: string;
  saidDay?: LocalDate | null;
  atFirst?: number;
}): ReactNode {
  const moves = useMove(today);
  const drawn = useDeferredValue(steps, steps.slice(0, atFirst));
  if (steps.length === 0) return null;
  return (
    <ul className={classes.lines} aria-label={label}>
      {drawn.map((step) => (
        <StepLine key={step.id} step={step} today={today} moves={moves} saidDay={saidDay} />
      ))}
    </ul>
  );
}
