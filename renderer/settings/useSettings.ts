import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../shared/settings/settings.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const queryKey = ['settings'];

export function useSettings(): Settings | undefined {
  return useQuery({ queryKey, queryFn: () => unwrap(api.settings.getSettings(null)), throwOnError: true }).data;
}

/** Counts at once; comes back to what it was when it could not be kept. */
export function useSaveSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Settings) => unwrap(api.settings.saveSettings(wanted)),
    onMutate: (wanted) => {
      const before = queryClient.getQueryData<Settings>(queryKey);
      queryClient.setQueryData(queryKey, wanted);
      return { before };
    },
    onError: (_error, _wanted, kept) => queryClient.setQueryData(queryKey, kept?.before),
  });
}
