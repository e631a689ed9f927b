import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Framework, FrameworkId, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, AssessmentId, Form, Occasion } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const listKey = ['mastery', 'list'];

/** Every self-assessment, the newest day first. Undefined until main has answered. */
export function useAssessments() {
  return useQuery({ queryKey: listKey, queryFn: () => unwrap(api.mastery.listAssessments({ frameworkId: null })) });
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

/** Writes a self-assessment as it is now into what every page knows. */
export function keepAssessment(queryClient: QueryClient, changed: Assessment): void {
  queryClient.setQueryData<Assessment[]>(listKey, (all) => all?.map((one) => (one.id === changed.id ? changed : one)));
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
    mutationFn: ({ id, occasion, takenOn }: Assessment) => unwrap(api.mastery.saveOccasion({ id, occasion, takenOn })),
    onMutate: (wanted) => keepAssessment(queryClient, wanted),
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
