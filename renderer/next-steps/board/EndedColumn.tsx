import { Button } from '@mantine/core';
import { CaretDown, CaretRight } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { endedSieve, useBrowsed } from '../step-queries.ts';
import classes from './Board.module.css';
import { Cards, Count } from './Cards.tsx';
import { useDropTarget } from './drag.ts';
import { CARDS_AT_ONCE } from './LaneColumn.tsx';
import type { CardActions } from './StepCard.tsx';

function Ended(actions: CardActions) {
  const { t } = useTranslation();
  const { steps, hasMore, isReadingMore, readMore, error } = useBrowsed({
    sieve: endedSieve(actions.today),
    order: 'closed',
    limit: CARDS_AT_ONCE,
  });
  return (
    <>
      {error && <Notice code={failureOf(error).code} />}
      {steps && steps.length > 0 && (
        <Cards {...actions} column="ended" steps={steps} label={t('nextSteps.columns.ended')} />
      )}
      {steps?.length === 0 && <p className={classes.hint}>{t('nextSteps.emptyColumn.ended')}</p>}
      {hasMore && (
        <Button variant="subtle" size="compact-sm" aria-disabled={isReadingMore} onClick={readMore}>
          {t('nextSteps.showMore')}
        </Button>
      )}
    </>
  );
}

/** What ended lately, folded away until it is asked for. Folded, too, cards are dropped here. */
export function EndedColumn({ count, ...actions }: CardActions & { count: number | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { place, isOver } = useDropTarget<HTMLElement>('ended', (step) => actions.onMove(step, 'ended', false));
  const Caret = isOpen ? CaretDown : CaretRight;
  return (
    <section
      ref={place}
      className={`${classes.column} ${classes.ended}`}
      data-column="ended"
      data-is-over={isOver || undefined}
      data-is-open={isOpen || undefined}
      aria-labelledby={id}
    >
      <h2 id={id}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          title={t(isOpen ? 'nextSteps.fold' : 'nextSteps.unfold')}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Caret size={16} aria-hidden="true" />
          {t('nextSteps.columns.ended')} <Count value={count} />
          <span className={classes.endedText}>{t('nextSteps.endedText')}</span>
        </button>
      </h2>
      {isOpen && <Ended {...actions} />}
    </section>
  );
}
