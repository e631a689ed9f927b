import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Artefact, ArtefactId, WantedArtefact } from '../../shared/artefacts/artefacts.contract.ts';
import { artefactToWanted } from '../../shared/artefacts/artefacts.rules.ts';
import type { Phase } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { FailureError, unwrap } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';

const allKey = ['artefacts'];
const listKey = [...allKey, 'list'];
const oneKey = (id: ArtefactId) => [...allKey, 'one', id];

/** Every artefact, the newest first. */
export function useArtefacts() {
  return useQuery({ queryKey: listKey, queryFn: () => unwrap(api.artefacts.listArtefacts(null)), staleTime: 0 });
}

export function useArtefact(id: ArtefactId) {
  return useQuery({
    queryKey: oneKey(id),
    queryFn: () => unwrap(api.artefacts.findArtefact({ id })),
    staleTime: 0,
  });
}

export interface OfferedPhase extends Pick<Phase, 'id' | 'title'> {
  program: string;
}

/** The phases of every program that is not put aside, each with what its program is called. */
export function usePhases() {
  return useQuery({
    queryKey: ['programs', 'phases'],
    staleTime: 0,
    async queryFn(): Promise<OfferedPhase[]> {
      const programs = await unwrap(api.programs.listPrograms(null));
      const offered: OfferedPhase[] = [];
      for (const { id, name, isArchived } of programs) {
        if (isArchived) continue;
        const { phases } = await unwrap(api.programs.findOutline({ id }));
        offered.push(...phases.map((phase) => ({ id: phase.id, title: phase.title, program: name })));
      }
      return offered;
    },
  });
}

export function useBeginArtefact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedArtefact) => unwrap(api.artefacts.saveArtefact(wanted)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}

export type ArtefactChange = Partial<Omit<Artefact, 'id' | 'createdAt'>>;

/**
 * Changes some of an artefact. One change after the other, each made of what is kept by then: of two answers that are kept
 * together, or of two lines of one list, neither undoes the other. Rejects when main refuses; the words stay in their field.
 */
export function useChangeArtefact(id: ArtefactId) {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: `artefact ${id}` },
    async mutationFn(change: (now: Artefact) => ArtefactChange) {
      const now = queryClient.getQueryData<Artefact>(oneKey(id));
      if (!now) throw new FailureError({ code: 'artefact-missing' });
      const saved = await unwrap(api.artefacts.saveArtefact(artefactToWanted({ ...now, ...change(now) })));
      await queryClient.cancelQueries({ queryKey: oneKey(id) }); // what was asked before is older than this answer
      queryClient.setQueryData(oneKey(id), saved);
      announceSaved(new Date());
      return saved;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}

/** Removes an artefact; what it was shown for is without it from then on. */
export function useRemoveArtefact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: ArtefactId) => unwrap(api.artefacts.removeArtefact({ id })),
    // Not waited for: whoever is on the artefact's own page leaves it first.
    onSuccess: () => {
      for (const name of ['evidence', 'attachments', 'programs'])
        void queryClient.invalidateQueries({ queryKey: [name] });
      void queryClient.invalidateQueries({ queryKey: listKey });
    },
  });
}
