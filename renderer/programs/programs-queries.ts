import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { PhaseId, ProgramId, RequirementId, TaskId } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';
import { useToday } from '../ui/useToday.ts';
import { programsKey } from './usePrograms.ts';

export function useOutline(id: ProgramId) {
  return useQuery({
    queryKey: [...programsKey, 'outline', id],
    queryFn: () => unwrap(api.programs.findOutline({ id })),
  });
}

/** What is shown in a program. Below `evidence`: it is read anew whenever something is shown or taken away. */
export function useShownIn(id: ProgramId) {
  return useQuery({
    queryKey: ['evidence', 'in program', id],
    queryFn: () => unwrap(api.programs.listShown({ id })),
    staleTime: 0,
  });
}

/** The program that runs today, and its phase; null: none. */
export function useCurrentProgram() {
  const today = useToday();
  return useQuery({
    queryKey: [...programsKey, 'current', today],
    queryFn: () => unwrap(api.programs.findCurrent({ today })),
  });
}

/** The phase of a page by its program and day, or as the coach chose; it waits for a page that is stored. */
export function usePhaseOf(entryId: EntryId, revision: number) {
  return useQuery({
    queryKey: [...programsKey, 'phase of', entryId, revision],
    queryFn: () => unwrap(api.programs.findPhaseOf({ entryId })),
    enabled: revision > 0,
    placeholderData: keepPreviousData, // each save asks anew, and the answer is hardly ever another
    staleTime: 0,
  });
}

/** Everything about programs is read anew. */
export function refreshPrograms(queryClient: QueryClient): Promise<void> {
  announceSaved(new Date());
  void queryClient.invalidateQueries({ queryKey: ['evidence'] });
  return queryClient.invalidateQueries({ queryKey: programsKey });
}

function useChange<Wanted>(change: (wanted: Wanted) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => refreshPrograms(queryClient) });
}

export function useSetPhase() {
  return useChange((wanted: { entryId: EntryId; phaseId: PhaseId | null }) => unwrap(api.programs.setPhaseOf(wanted)));
}

export function useSetTaskDone() {
  return useChange((wanted: { id: TaskId; doneOn: string | null }) => unwrap(api.programs.setTaskDone(wanted)));
}

export function useSetHandedIn() {
  return useChange((wanted: { ids: RequirementId[]; on: string | null }) => unwrap(api.programs.setHandedIn(wanted)));
}
