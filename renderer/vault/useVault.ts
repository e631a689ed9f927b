import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useEvent } from '../api/useEvent.ts';

const queryKey = ['vault', 'status'];

/** Without an answer there is nothing to show: a question that breaks is left to the error boundary. */
export function useVaultStatus() {
  return useQuery({ queryKey, queryFn: () => unwrap(api.vault.getStatus(null)), throwOnError: true }).data;
}

/** Looks at the folder again, after something in it was put right. */
export function useLookAgain() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}

/** Looks again whenever main says that something changed. */
export function useStatusUpdates(): void {
  const lookAgain = useLookAgain();
  useEvent('vaultChanged', () => void lookAgain());
}

export function useSuggestedPlace() {
  return useQuery({
    queryKey: ['vault', 'place'],
    queryFn: () => unwrap(api.vault.suggestPlace(null)),
    throwOnError: true,
  }).data;
}
