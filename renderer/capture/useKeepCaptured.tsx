import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Captured } from '../../shared/planning/capture.rules.ts';
import { endOfWeek } from '../../shared/steps/board.rules.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { laneOf, unsaidStep } from '../../shared/steps/steps.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './capture.module.css';
import type { Beginning } from './capture-store.ts';

/** Keeps what was captured, says where it lies, and takes it back by one touch. Rejects when main refuses. */
export function useKeepCaptured(): (captured: Captured, beginning: Beginning) => Promise<void> {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sayRefused = useSayRefused();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['steps'] });

  async function undo({ id }: Step): Promise<void> {
    await unwrap(api.steps.removeStep({ id }));
    await refresh();
  }

  function say(step: Step): void {
    const message = `captured-${step.id}`;
    const leave = (run: () => void) => () => {
      notifications.hide(message);
      run();
    };
    notifications.show({
      id: message,
      role: 'status',
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <span className={classes.toast}>
          <span>{t('capture.kept', { place: t(`nextSteps.columns.${laneOf(step, endOfWeek(today))}`) })}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={leave(() => void navigate(`/next-steps/step/${step.id}`))}
          >
            {t('capture.open')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={leave(() => void undo(step).catch(sayRefused))}>
            {t('app.undo')}
          </Button>
        </span>
      ),
    });
  }

  return async (captured, beginning) => {
    const { text, dueOn, personId, whose, cue, response, repeats } = captured;
    const step = await unwrap(
      api.steps.saveStep({
        ...unsaidStep,
        ...beginning,
        id: null,
        text,
        dueOn,
        personId: personId ?? beginning.personId ?? null,
        whose,
        cue,
        response,
        repeats,
        lane: whose === 'me' ? (beginning.lane ?? 'later') : 'waiting',
      }),
    );
    await refresh();
    say(step);
  };
}
