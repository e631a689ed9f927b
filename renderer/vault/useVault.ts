import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const queryKey = ['vault', 'status'];

export function useVaultStatus() {
  return useQuery({ queryKey, queryFn: () => unwrap(api.vault.getStatus(null)) }).data;
}

/** Looks at the folder again, after something in it was put right. */
export function useLookAgain() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}

export function useOpenVault(how: 'createVault' | 'unlockVault') {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (passphrase: string) => unwrap(api.vault[how]({ passphrase })),
    onSuccess: lookAgain,
  });
}
