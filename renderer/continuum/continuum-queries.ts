import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Mark, MarkId, Pair, PairId } from '../../shared/continuum/continuum.contract.ts';
import type { Words } from '../../shared/continuum/continuum.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const pairsKey = ['continuum', 'pairs'];

/** The pairs that are on the screen now; what was removed is not among them. */
export const pairsNow = (queryClient: QueryClient) => queryClient.getQueryData<Pair[]>(pairsKey) ?? [];

/** In the coach's order, those that were put aside last. */
export function usePairs() {
  return useQuery({ queryKey: pairsKey, queryFn: () => unwrap(api.continuum.listPairs(null)) });
}

function replacePair(queryClient: QueryClient, saved: Pair): void {
  queryClient.setQueryData<Pair[]>(pairsKey, (pairs) => pairs?.map((pair) => (pair.id === saved.id ? saved : pair)));
}

export type WantedPair = Words & { id: PairId | null };
export type WantedMark = Omit<Mark, 'id'> & { pairId: PairId };

/** Everything that changes the list as a whole: it is read again, whatever came of it. */
export function useChangePairs() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: pairsKey });
  return {
    save: useMutation({ mutationFn: (wanted: WantedPair) => unwrap(api.continuum.savePair(wanted)), onSettled }),
    addExamples: useMutation({ mutationFn: () => unwrap(api.continuum.addExamplePairs(null)), onSettled }),
    archive: useMutation({
      mutationFn: (wanted: { id: PairId; isArchived: boolean }) => unwrap(api.continuum.archivePair(wanted)),
      onSettled,
    }),
    remove: useMutation({ mutationFn: (id: PairId) => unwrap(api.continuum.removePair({ id })), onSettled }),
    order: useMutation({ mutationFn: (ids: PairId[]) => unwrap(api.continuum.orderPairs({ ids })), onSettled }),
  };
}

export function useSaveMark() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedMark) => unwrap(api.continuum.saveMark(wanted)),
    onSuccess: (saved) => replacePair(queryClient, saved),
  });
}

/** Takes a mark away; the answer to `isTaken` tells whether its day has another one by now. */
export function useRemoveMark() {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: MarkId) => unwrap(api.continuum.removeMark({ id })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: pairsKey }),
  });
  const isTaken = (pairId: PairId, day: LocalDate) =>
    pairsNow(queryClient).some(({ id, marks }) => id === pairId && marks.some(({ markedOn }) => markedOn === day));
  return { remove, isTaken };
}
