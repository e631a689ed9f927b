import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { stepToWanted, useRemoveStep, useSaveStep } from './useSteps.ts';

/** What a step is shown for goes with it, so it is remembered for as long as the step can come back. */
const askEvidence = ({ id }: Step) =>
  unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, stepId: id }));

async function linkAgain(pieces: readonly Evidence[]): Promise<void> {
  for (const { source, links, about } of pieces) {
    for (const link of links) {
      const { why, linkedAt } = link;
      await unwrap(api.evidence.linkEvidence({ source, target: targetOf(link), why, linkedAt, about }));
    }
  }
}

/** What was removed comes back by one touch, for as long as the message stands there. */
export function useRemoveWithUndo() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const remove = useRemoveStep();
  const save = useSaveStep();
  const sayRefused = useSayRefused();

  async function bringBack(step: Step, pieces: readonly Evidence[]): Promise<void> {
    await save.mutateAsync(stepToWanted(step));
    await linkAgain(pieces);
    await queryClient.invalidateQueries({ queryKey: ['evidence'] });
  }

  return async (step: Step) => {
    let pieces: Evidence[];
    try {
      pieces = await askEvidence(step);
      await remove.mutateAsync(step.id);
    } catch (error) {
      return sayRefused(error); // the step still stands there
    }
    await queryClient.invalidateQueries({ queryKey: ['evidence'] });
    const message = `removed-${step.id}`;
    notifications.show({
      id: message,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {t('steps.removed')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(message);
              void bringBack(step, pieces).catch(sayRefused);
            }}
          >
            {t('steps.undo')}
          </Button>
        </>
      ),
    });
  };
}
