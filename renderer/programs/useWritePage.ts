import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Phase, ProgramId, Requirement } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useFilledEntry } from '../journal/public.ts';
import { refreshPrograms } from './programs-queries.ts';

/** Begins the page that a requirement asks for, in its template and phase, as what is shown for it, and opens it. */
export function useWritePage(programId: ProgramId, phase: Phase) {
  const queryClient = useQueryClient();
  const beginFilled = useFilledEntry();
  return useMutation({
    mutationFn: ({ id, text, templateId }: Requirement) =>
      beginFilled(templateId, {
        title: text,
        above: [],
        programId,
        async kept(entryId) {
          await unwrap(api.programs.setPhaseOf({ entryId, phaseId: phase.id }));
          const target = { kind: 'requirement' as const, requirementId: id };
          const source = { kind: 'page' as const, entryId };
          await unwrap(api.evidence.linkEvidence({ source, target, why: '', linkedAt: null, about: null }));
          await refreshPrograms(queryClient);
        },
      }),
  });
}
