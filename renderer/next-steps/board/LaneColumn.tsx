import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../shared/steps/steps.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { doneThisWeekSieve, laneSieve, useBrowsed } from '../step-queries.ts';
import classes from './Board.module.css';
import { Cards, Count } from './Cards.tsx';
import { useDropTarget } from './drag.ts';
import type { CardActions } from './StepCard.tsx';

/** As many cards of a lane are on the board until more are asked for. */
export const CARDS_AT_ONCE = 50;
const DONE_AT_ONCE = 3;

/** What was done since Monday stays below what is to be done, for the pleasure of seeing it. */
function DoneThisWeek(actions: CardActions) {
  const { t } = useTranslation();
  const { steps = [] } = useBrowsed({
    sieve: doneThisWeekSieve(actions.today),
    order: 'closed',
    limit: DONE_AT_ONCE,
  });
  if (steps.length === 0) return null;
  return <Cards {...actions} column="ended" steps={steps.slice(0, DONE_AT_ONCE)} label={t('nextSteps.doneThisWeek')} />;
}

/** A lane of open steps, by their days. */
export function LaneColumn({ lane, count, ...actions }: CardActions & { lane: Lane; count: number | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const { place, isOver } = useDropTarget<HTMLElement>(lane, (step) => actions.onMove(step, lane, false));
  const { steps, hasMore, isReadingMore, readMore, error } = useBrowsed({
    sieve: laneSieve(lane, actions.today),
    order: 'due',
    limit: CARDS_AT_ONCE,
  });
  return (
    <section
      ref={place}
      className={classes.column}
      data-column={lane}
      data-is-over={isOver || undefined}
      aria-labelledby={id}
    >
      <h2 id={id}>
        {t(`nextSteps.columns.${lane}`)} <Count value={count} />
      </h2>
      {error && <Notice code={failureOf(error).code} />}
      {!steps && !error && <PaperLines />}
      {steps && steps.length > 0 && (
        <Cards {...actions} column={lane} steps={steps} label={t(`nextSteps.columns.${lane}`)} />
      )}
      {steps?.length === 0 && <p className={classes.hint}>{t(`nextSteps.emptyColumn.${lane}`)}</p>}
      {hasMore && (
        <Button variant="subtle" size="compact-sm" aria-disabled={isReadingMore} onClick={readMore}>
          {t('nextSteps.showMore')}
        </Button>
      )}
      {lane === 'week' && <DoneThisWeek {...actions} />}
    </section>
  );
}
