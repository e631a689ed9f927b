import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Evidence, EvidenceId, EvidenceTarget, WantedSource } from '../../shared/evidence/evidence.contract.ts';
import type { Framework, FrameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';

const key = ['evidence'];

/** Pages and steps change without evidence hearing of it: it is read anew whenever it comes into sight. */
const fresh = { staleTime: 0 } as const;

/** Everything that is shown for something in a framework; waits while there is none yet. */
export function useEvidence(frameworkId: FrameworkId | undefined) {
  return useQuery({
    queryKey: [...key, 'framework', frameworkId],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: frameworkId ?? null, entryId: null, stepId: null })),
    enabled: frameworkId !== undefined,
    ...fresh,
  });
}

/** Everything that stands on a page and is shown for something, whatever the framework. */
export function usePageEvidence(entryId: EntryId, isStored: boolean) {
  return useQuery({
    queryKey: [...key, 'page', entryId],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId, stepId: null })),
    enabled: isStored,
    ...fresh,
  });
}

export interface WantedLink {
  source: WantedSource;
  target: EvidenceTarget;
  why: string;
  /** Brings back a link that was just taken away. */
  linkedAt?: string | null;
}

/** Shows a piece for a competency, or says anew why. */
export function useLinkEvidence() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ linkedAt = null, ...wanted }: WantedLink): Promise<Evidence> =>
      unwrap(api.evidence.linkEvidence({ ...wanted, linkedAt })),
    onSuccess() {
      announceSaved(new Date());
      return queryClient.invalidateQueries({ queryKey: key });
    },
  });
}

export function useUnlinkEvidence() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { id: EvidenceId; target: EvidenceTarget }) => unwrap(api.evidence.unlinkEvidence(wanted)),
    onSuccess() {
      announceSaved(new Date());
      return queryClient.invalidateQueries({ queryKey: key });
    },
  });
}

export interface OfferedFrameworks {
  /** All of them, also those that are put aside. */
  all: readonly Framework[];
  /** The one that something was linked to last, or else the first. */
  first: Framework | undefined;
}

/** Frameworks, and the one to begin with. */
export function useOfferedFrameworks(): { data: OfferedFrameworks | undefined; error: Error | null } {
  return useQuery({
    queryKey: [...key, 'frameworks'],
    async queryFn(): Promise<OfferedFrameworks> {
      const all = await unwrap(api.frameworks.listFrameworks(null));
      const last = await unwrap(api.evidence.findLastFramework(null));
      return { all, first: all.find(({ id }) => id === last) ?? all.find(({ isArchived }) => !isArchived) };
    },
    ...fresh,
  });
}

/** Files that pages show, by name. */
export function useFoundFiles(query: string, limit: number) {
  return useQuery({
    queryKey: [...key, 'files', query, limit],
    queryFn: () => unwrap(api.evidence.findFiles({ query, limit })),
    gcTime: 0,
    ...fresh,
  });
}
