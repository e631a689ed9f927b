import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ArtefactId } from '../../shared/artefacts/artefacts.contract.ts';
import type { EvidenceAbout } from '../../shared/evidence/about.contract.ts';
import type { Evidence, EvidenceId, EvidenceTarget, WantedSource } from '../../shared/evidence/evidence.contract.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
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

/** The piece that an artefact is; none while it is shown for nothing and nothing is said about it. */
export function useArtefactEvidence(artefactId: ArtefactId) {
  return useQuery({
    queryKey: [...key, 'artefact', artefactId],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, artefactId })),
    ...fresh,
  });
}

/** Everything that is shown for one goal, one plan or one competency. */
export function useEvidenceFor(target: EvidenceTarget) {
  return useQuery({
    queryKey: [...key, 'target', targetKey(target)],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, target })),
    ...fresh,
  });
}

/** Everything that is shown for something of one kind, such as requirements. */
export function useEvidenceOfKind(shownFor: 'goal' | 'plan' | 'requirement') {
  return useQuery({
    queryKey: [...key, 'kind', shownFor],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, shownFor })),
    ...fresh,
  });
}

/** Every piece, whatever it is shown for. */
export function useAllEvidence() {
  return useQuery({
    queryKey: [...key, 'all'],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null })),
    ...fresh,
  });
}

/** One piece with all that it is shown for. */
export function usePiece(id: EvidenceId) {
  return useQuery({
    queryKey: [...key, 'piece', id],
    queryFn: () => unwrap(api.evidence.findEvidence({ id })),
    ...fresh,
  });
}

/** Goals and plans that something can be shown for. */
export function useTargets() {
  return useQuery({
    queryKey: [...key, 'targets'],
    queryFn: () => unwrap(api.evidence.listTargets(null)),
    ...fresh,
  });
}

export interface WantedLink {
  source: WantedSource;
  target: EvidenceTarget;
  why: string;
  /** Brings back a link that was just taken away. */
  linkedAt?: string | null;
  /** What is said about the piece; without it that stays as it is. */
  about?: EvidenceAbout | null;
}

/** A change of evidence, whichever: said to be saved, and everything of evidence is read anew. */
function useChange<Wanted, Answer>(change: (wanted: Wanted) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess() {
      announceSaved(new Date());
      return queryClient.invalidateQueries({ queryKey: key });
    },
  });
}

/** Shows a piece for a competency, a goal or a plan, or says anew why. */
export function useLinkEvidence() {
  return useChange(
    ({ linkedAt = null, about = null, ...wanted }: WantedLink): Promise<Evidence> =>
      unwrap(api.evidence.linkEvidence({ ...wanted, linkedAt, about })),
  );
}

export function useUnlinkEvidence() {
  return useChange((wanted: { id: EvidenceId; target: EvidenceTarget; forgets?: boolean }) =>
    unwrap(api.evidence.unlinkEvidence(wanted)),
  );
}

/** Says something about a piece, whatever it is shown for. */
export function useDescribeEvidence() {
  return useChange((wanted: { id: EvidenceId; about: EvidenceAbout }) => unwrap(api.evidence.describeEvidence(wanted)));
}

/** Other words, another address or another day. */
export function useRewordEvidence() {
  return useChange((wanted: { id: EvidenceId; source: Extract<WantedSource, { words: string }> }) =>
    unwrap(api.evidence.rewordEvidence(wanted)),
  );
}

export function useForgetEvidence() {
  return useChange((id: EvidenceId) => unwrap(api.evidence.forgetEvidence({ id })));
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

/** Artefacts, self-assessments, rounds and goals, by name; so many of each kind. */
export function useFoundThings(query: string, limit: number) {
  return useQuery({
    queryKey: [...key, 'things', query, limit],
    queryFn: () => unwrap(api.evidence.findThings({ query, limit })),
    gcTime: 0,
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
