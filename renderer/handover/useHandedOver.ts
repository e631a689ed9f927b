import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HandedOver } from '../../shared/handover/handover.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const queryKey = ['handover'];

/** The form that the screen was handed over for; null: the screen is the coach's. Undefined until main has said so. */
export function useHandedOver(): HandedOver | null | undefined {
  return useQuery({ queryKey, queryFn: () => unwrap(api.handover.find(null)), throwOnError: true }).data;
}

export function useLookAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}
