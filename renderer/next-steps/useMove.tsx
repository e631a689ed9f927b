import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { endOfWeek, type LaneChange, moveToLane, undoOf } from '../../shared/steps/board.rules.ts';
import type { Lane, ListedStep } from '../../shared/steps/steps.contract.ts';
import { laneOf } from '../../shared/steps/steps.rules.ts';
import { datedWords } from '../ui/day-words.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import classes from './next-steps.module.css';
import { useChangeStep } from './step-queries.ts';

/** There is one such message at a time: the next one takes its place. */
const MESSAGE = 'step-moved';

export type EndState = Exclude<ListedStep['state'], 'open'>;

const saidOfEnd = { done: 'saidDone', changed: 'saidChanged', dropped: 'saidDropped' } as const;

export interface Moves {
  /** To a lane; nothing where it lies there already. */
  toLane: (step: ListedStep, lane: Lane) => Promise<void>;
  end: (step: ListedStep, state: EndState, reason: string) => Promise<void>;
}

/** Moves steps about, says what came of it where a screen reader hears it, and takes it back by one touch. */
export function useMove(today: LocalDate): Moves {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { mutateAsync } = useChangeStep();
  const sayRefused = useSayRefused();

  async function undo(step: ListedStep, change: LaneChange): Promise<void> {
    notifications.hide(MESSAGE);
    await mutateAsync({ id: step.id, change: undoOf(step, change) });
    say(t('nextSteps.undone'));
  }

  function say(words: string, actions?: { undo: () => void; chooseDay?: () => void }): void {
    notifications.hide(MESSAGE);
    notifications.show({
      id: MESSAGE,
      role: 'status',
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <span className={classes.toast}>
          <span>{words}</span>
          {actions?.chooseDay && (
            <Button variant="subtle" size="compact-sm" onClick={actions.chooseDay}>
              {t('nextSteps.otherDay')}
            </Button>
          )}
          {actions && (
            <Button variant="subtle" size="compact-sm" onClick={actions.undo}>
              {t('app.undo')}
            </Button>
          )}
        </span>
      ),
    });
  }

  async function change(step: ListedStep, part: LaneChange, words: string): Promise<void> {
    try {
      const { next } = await mutateAsync({ id: step.id, change: part });
      const isDayMoved = part.dueOn !== undefined && part.dueOn !== null;
      const again = next?.dueOn ? t('nextSteps.comesAgain', { day: datedWords(next.dueOn) }) : '';
      const day = isDayMoved ? t('nextSteps.dayIsNow', { day: datedWords(part.dueOn ?? '') }) : '';
      say([words, day, again].filter((sentence) => sentence !== '').join(' '), {
        undo: () => void undo(step, part).catch(sayRefused),
        ...(isDayMoved
          ? {
              chooseDay() {
                notifications.hide(MESSAGE);
                void navigate({ pathname: `/next-steps/step/${step.id}`, search });
              },
            }
          : {}),
      });
    } catch (error) {
      sayRefused(error); // the card still lies where it lay
    }
  }

  return {
    async toLane(step, lane) {
      if (step.state === 'open' && laneOf(step, endOfWeek(today)) === lane) return;
      await change(
        step,
        moveToLane(step, lane, today),
        t('nextSteps.movedTo', { column: t(`nextSteps.columns.${lane}`) }),
      );
    },
    end: (step, state, reason) => change(step, { state, reason }, t(`nextSteps.${saidOfEnd[state]}`)),
  };
}
