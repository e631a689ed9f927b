import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rhythm } from '../../shared/rhythm/rhythm.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const queryKey = ['rhythm'];

export function useRhythm() {
  return useQuery({ queryKey, queryFn: () => unwrap(api.rhythm.getRhythm(null)) });
}

/** Counts at once; comes back to what it was when it could not be kept. */
export function useSaveRhythm() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Rhythm) => unwrap(api.rhythm.saveRhythm(wanted)),
    onMutate(wanted) {
      const before = queryClient.getQueryData<Rhythm>(queryKey);
      queryClient.setQueryData(queryKey, wanted);
      return { before };
    },
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
    onError: (_error, _wanted, kept) => queryClient.setQueryData(queryKey, kept?.before),
  });
}
