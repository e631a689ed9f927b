import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';

/** How many pages of the invented year are in the journal. */
export function useSamplePages(): number {
  const { data } = useQuery({
    queryKey: ['journal', 'sample'], // asked anew with the lists, such as after one of its pages was removed
    queryFn: () => unwrap(api.sample.findSample(null)),
  });
  return data?.pages ?? 0;
}

/** Puts the invented year into the journal, or takes it out; whatever shows the journal asks anew. */
export function useSample() {
  const queryClient = useQueryClient();
  const adding = useAsk(api.sample.addSample);
  const removing = useAsk(api.sample.removeSample);
  async function then(isDone: boolean): Promise<boolean> {
    // Not the note on Today: it may be under the pen, and asked anew it would be another one.
    if (isDone) await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'today' });
    return isDone;
  }
  return {
    add: async () => then((await adding.ask(null)) !== undefined),
    remove: async () => then((await removing.ask(null)) !== undefined),
    failure: adding.failure ?? removing.failure,
  };
}
