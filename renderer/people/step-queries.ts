import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonId } from '../../shared/people/people.contract.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** Everything that was planned or agreed with a person, open ones first. Written elsewhere too, so it is asked for anew. */
export function useStepsOf(personId: PersonId) {
  return useQuery({
    queryKey: ['steps', 'person', personId],
    queryFn: () => unwrap(api.steps.listSteps({ entryId: null, personId, onlyOpen: false })),
    staleTime: 0,
  });
}

/** Ticks a step, or takes the tick away. */
export function useTickStep() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ step, isDone }: { step: Step; isDone: boolean }) => {
      const { createdAt: _began, closedOn: _ended, ...wanted } = step;
      return unwrap(api.steps.saveStep({ ...wanted, state: isDone ? 'done' : 'open' }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['steps'] }),
  });
}
