import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import type { Step, StepId } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useRemoveStep } from './useSteps.ts';

/** What is told of a step beside itself goes with it, so it is remembered for as long as the step can come back. */
async function askWhole(id: StepId) {
  const { from: _from, ...step } = await unwrap(api.steps.findStep({ id }));
  return { step, pieces: await unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, stepId: id })) };
}

type Whole = Awaited<ReturnType<typeof askWhole>>;

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
  const sayRefused = useSayRefused();

  async function bringBack({ step, pieces }: Whole): Promise<void> {
    await unwrap(api.steps.restoreStep(step));
    await linkAgain(pieces);
    await queryClient.invalidateQueries({ queryKey: ['steps'] });
    await queryClient.invalidateQueries({ queryKey: ['evidence'] });
  }

  return async ({ id }: Pick<Step, 'id'>) => {
    let whole: Whole;
    try {
      whole = await askWhole(id);
      await remove.mutateAsync(id);
    } catch (error) {
      return sayRefused(error); // the step still stands there
    }
    await queryClient.invalidateQueries({ queryKey: ['evidence'] });
    const message = `removed-${id}`;
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
              void bringBack(whole).catch(sayRefused);
            }}
          >
            {t('steps.undo')}
          </Button>
        </>
      ),
    });
  };
}
