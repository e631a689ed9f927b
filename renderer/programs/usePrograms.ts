import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Program } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

export const programsKey = ['programs'] as const;
const queryKey = [...programsKey, 'list'];

export function usePrograms() {
  return useQuery({ queryKey, queryFn: () => unwrap(api.programs.listPrograms(null)) });
}

export function useSaveProgram() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { id: Program['id'] | null; name: string }) => unwrap(api.programs.saveProgram(wanted)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: programsKey }),
  });
}
