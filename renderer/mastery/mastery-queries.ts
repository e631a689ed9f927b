import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FrameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, AssessmentId, Form, Occasion } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { frameworksKey } from '../frameworks/public.ts';

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

/** How a framework as it was at that version is asked for; null when this journal never had it. */
export const frameworkVersionQuery = (id: FrameworkId, version: number) => ({
  queryKey: [...frameworksKey, 'version', id, version],
  queryFn: () => unwrap(api.frameworks.findFrameworkVersion({ id, version })),
});

/** The wording that a self-assessment was taken with; waits while there is none. */
export function useWordingOf(assessment: Pick<Assessment, 'frameworkId' | 'frameworkVersion'> | undefined) {
  const query = frameworkVersionQuery(assessment?.frameworkId as FrameworkId, assessment?.frameworkVersion ?? 0);
  return useQuery({ ...query, enabled: assessment !== undefined });
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

/** Where one was begun or taken away: frameworks tell how many there are of each. */
const askCountsAnew = (queryClient: QueryClient) =>
  Promise.all([askAssessmentsAnew(queryClient), queryClient.invalidateQueries({ queryKey: frameworksKey })]);

export function useBegin() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { frameworkId: FrameworkId; form: Form; occasion: Occasion }) =>
      unwrap(api.mastery.beginAssessment(wanted)),
    onSuccess: () => askCountsAnew(queryClient),
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
    onSuccess: () => askCountsAnew(queryClient),
  });
}
