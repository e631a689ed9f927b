import { FlagPennant } from '@phosphor-icons/react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Column } from '../../../shared/steps/board.rules.ts';
import type { ListedStep } from '../../../shared/steps/steps.contract.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EndDialog } from '../EndDialog.tsx';
import { useCounts } from '../step-queries.ts';
import { useMove } from '../useMove.tsx';
import classes from './Board.module.css';
import { EndedColumn } from './EndedColumn.tsx';
import { LaneColumn } from './LaneColumn.tsx';
import { useBoardKeys } from './useBoardKeys.ts';
import { useFollowCard } from './useFollowCard.ts';
import { useSteady } from './useSteady.ts';

export interface BoardProps {
  today: LocalDate;
  /** The goal in focus, where there is one. */
  aside?: ReactNode;
}

/** The board: three lanes and what ended lately. Cards go from one to another by drag, by keyboard and by menu. */
export function Board({ today, aside }: BoardProps) {
  const { t } = useTranslation();
  const keysId = useId();
  const counts = useCounts(today).data;
  const moves = useMove(today);
  const [ending, setEnding] = useState<ListedStep>();
  const { board, follow } = useFollowCard();

  async function move(step: ListedStep, to: Column, isByKeyboard: boolean): Promise<void> {
    if (to === 'ended') return setEnding(step);
    if (isByKeyboard) follow(step.id, to);
    await moves.toLane(step, to);
  }

  const onKeyDown = useBoardKeys();
  const isEmpty = counts !== undefined && counts.week + counts.later + counts.waiting + counts.closed === 0;
  const actions = useSteady({ onMove: move, onTick: (step: ListedStep) => void moves.end(step, 'done', '') });
  const parts = { today, ...actions };
  return (
    <div className={classes.frame}>
      {isEmpty ? (
        <EmptyState picture={<FlagPennant size={28} aria-hidden="true" />} title={t('nextSteps.emptyTitle')}>
          {t('nextSteps.emptyText')}
        </EmptyState>
      ) : (
        <section
          ref={board}
          className={classes.board}
          aria-label={t('nextSteps.board')}
          aria-describedby={keysId}
          onKeyDown={onKeyDown}
        >
          <p id={keysId} hidden>
            {t('nextSteps.boardKeys')}
          </p>
          <LaneColumn {...parts} lane="week" count={counts?.week} />
          <LaneColumn {...parts} lane="later" count={counts?.later} />
          <div className={classes.last}>
            <LaneColumn {...parts} lane="waiting" count={counts?.waiting} />
            <EndedColumn {...parts} count={counts?.closed} />
          </div>
        </section>
      )}
      <div className={classes.aside}>{aside}</div>
      {ending && (
        <EndDialog
          step={ending}
          onClose={() => setEnding(undefined)}
          onEnd={(state, reason) => {
            setEnding(undefined);
            void moves.end(ending, state, reason);
          }}
        />
      )}
    </div>
  );
}
