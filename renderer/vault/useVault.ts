import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

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

/** Creates the journal or unlocks it; what the page shows then follows from the status. */
export function useOpenVault(how: 'createVault' | 'unlockVault') {
  const lookAgain = useLookAgain();
  const hasAsked = useRef(false);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (passphrase: string) => unwrap(api.vault[how]({ passphrase })),
    onSuccess: lookAgain,
    onError() {
      hasAsked.current = false;
    },
    gcTime: 0, // a mutation remembers what it was given, and this was given the passphrase
  });

  /** Asks once: the second half of a double click comes before the page shows that it is waiting. */
  function open(passphrase: string): void {
    if (hasAsked.current) return;
    hasAsked.current = true;
    mutate(passphrase);
  }

  return { open, isPending, error, reset };
}
