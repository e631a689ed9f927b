import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Framework, FrameworkId, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, AssessmentId, Form, Occasion } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const listKey = ['mastery', 'list'];

/**
 * Every self-assessment, the newest day first. Undefined until main has answered. The page that looks back on one is written or
 * thrown away without Growth hearing of it, so all is read anew whenever it comes into sight.
 */
export function useAssessments() {
  return useQuery({
    queryKey: listKey,
    queryFn: () => unwrap(api.mastery.listAssessments({ frameworkId: null })),
    staleTime: 0,
  });
}

/** Built-in and own frameworks, archived ones too; undefined until main has answered. */
export function useFrameworks(): readonly Framework[] | undefined {
  const query = { queryKey: ['frameworks', 'list'], queryFn: () => unwrap(api.frameworks.listFrameworks(null)) };
  return useQuery(query).data;
}

/** A framework as it was at that version; null when this journal never had it. */
export function useFrameworkVersion(id: FrameworkId | undefined, version: number): FrameworkWording | null | undefined {
  return useQuery({
    queryKey: ['frameworks', 'version', id, version],
    queryFn: () => unwrap(api.frameworks.findFrameworkVersion({ id: id as FrameworkId, version })),
    enabled: id !== undefined,
  }).data;
}

/** Writes what has changed in a self-assessment into what every page knows of it by now. */
export function keepAssessment(
  queryClient: QueryClient,
  id: AssessmentId,
  change: (known: Assessment) => Partial<Assessment>,
): void {
  queryClient.setQueryData<Assessment[]>(listKey, (all) =>
    all?.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  );
}

export const askAssessmentsAnew = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({ queryKey: ['mastery'] });

export function useBegin() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { frameworkId: FrameworkId; form: Form; occasion: Occasion }) =>
      unwrap(api.mastery.beginAssessment(wanted)),
    onSuccess: () => askAssessmentsAnew(queryClient),
  });
}

export function useSaveOccasion() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Pick<Assessment, 'id' | 'occasion' | 'takenOn'>) => unwrap(api.mastery.saveOccasion(wanted)),
    onMutate: ({ id, ...change }) => keepAssessment(queryClient, id, () => change),
    onSettled: () => askAssessmentsAnew(queryClient),
  });
}

export function useFinish() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: AssessmentId) => unwrap(api.mastery.finishAssessment({ id })),
    onSuccess: () => askAssessmentsAnew(queryClient),
  });
}

export function useRemoveAssessment() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: AssessmentId) => unwrap(api.mastery.removeAssessment({ id })),
    onSuccess: () => askAssessmentsAnew(queryClient),
  });
}
