import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ListedStep, type StepId, stepId } from '../../../shared/steps/steps.contract.ts';
import { api } from '../../api/client.ts';
import { failureOf, unwrap } from '../../api/failure.ts';
import { announceSaved, announceSaving } from '../../api/save-state.ts';
import { useSayRefused } from '../../ui/useSayRefused.tsx';
import { type StepChange, useChangeStep } from '../step-queries.ts';

/** Changes this step and answers with it as it is now; undefined when that was refused, which is said. */
export type ChangeThis = (change: StepChange['change']) => Promise<ListedStep | undefined>;

/** Keeps words of this step. Rejects when main refuses, so that the words stay in their field. */
export type KeepWords = (change: StepChange['change'], moveReason?: string) => Promise<void>;

const oneKey = (id: StepId) => ['steps', 'list', 'one', id];

/** One step with all that is known of it, and how to change it. An address that is none finds none. */
export function useThisStep(address: string) {
  const id = stepId.safeParse(address).data;
  const queryClient = useQueryClient();
  const { mutateAsync } = useChangeStep();
  const sayRefused = useSayRefused();
  const { data: step, error } = useQuery({
    queryKey: oneKey(id as StepId),
    queryFn: () => unwrap(api.steps.findStep({ id: id as StepId })),
    enabled: id !== undefined,
    staleTime: 0,
  });

  async function send(part: StepChange['change'], moveReason: string): Promise<ListedStep | undefined> {
    if (id === undefined) return undefined;
    const changed = await mutateAsync({ id, change: part, moveReason });
    queryClient.setQueryData(oneKey(id), changed.step);
    return changed.step;
  }

  const change: ChangeThis = async (part) => {
    announceSaving();
    try {
      const changed = await send(part, '');
      announceSaved(new Date());
      return changed;
    } catch (failure) {
      sayRefused(failure);
      return undefined;
    }
  };

  const keepWords: KeepWords = async (part, moveReason = '') => void (await send(part, moveReason));

  const isGone = error !== null && failureOf(error).code === 'step-missing'; // what was read before stands for nothing now
  return { step: isGone ? undefined : step, error, isNone: id === undefined, change, keepWords };
}
