import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../../shared/errors.ts';
import type { Round, RoundId, RoundKind, SelfView } from '../../shared/feedback/feedback.contract.ts';
import type { ScaleLength } from '../../shared/feedback/questionnaire.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const allKey = ['feedback'];
const listKey = [...allKey, 'rounds'];
const roundKey = (id: RoundId) => [...allKey, 'round', id];
const resultsKey = (id: RoundId) => [...allKey, 'results', id];
const namedKey = (id: RoundId) => [...allKey, 'named', id];

/** The newest first. */
export function useRounds() {
  return useQuery({ queryKey: listKey, queryFn: () => unwrap(api.feedback.listRounds(null)) });
}

export const roundQuery = (id: RoundId) =>
  queryOptions({ queryKey: roundKey(id), queryFn: () => unwrap(api.feedback.findRound({ roundId: id })) });

export const resultsQuery = (id: RoundId) =>
  queryOptions({ queryKey: resultsKey(id), queryFn: () => unwrap(api.feedback.findResults({ roundId: id })) });

/** Null: it is not in the journal any more. */
export const useRound = (id: RoundId) => useQuery(roundQuery(id));

export const useResults = (id: RoundId) => useQuery(resultsQuery(id));

/** Answers with names: of an open conversation only. */
export function useNamedAnswers(id: RoundId, isOpen: boolean) {
  return useQuery({
    queryKey: namedKey(id),
    queryFn: () => unwrap(api.feedback.listNamedAnswers({ roundId: id })),
    enabled: isOpen,
  });
}

/** A change that is answered with the round as it is then. Everything of Feedback that is in sight is read anew. */
export function useChangeRound<Input>(change: (input: Input) => Promise<Result<Round>>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => unwrap(change(input)),
    onSuccess(round) {
      queryClient.setQueryData(roundKey(round.id), round);
      return queryClient.invalidateQueries({ queryKey: allKey });
    },
  });
}

/** A change that is answered with something else. */
export function useChangeFeedback<Input, Value>(change: (input: Input) => Promise<Result<Value>>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => unwrap(change(input)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: allKey }),
  });
}

/** Rounds that are gone are asked for by nobody any more: what was known of one goes with it. */
export function useRemoveRound() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: RoundId) => unwrap(api.feedback.removeRound({ roundId: id })),
    onSuccess(_, id) {
      queryClient.removeQueries({ queryKey: resultsKey(id) });
      return queryClient.invalidateQueries({ queryKey: listKey });
    },
  });
}

/** What a round of a kind can begin with. */
export function useQuestionnaires(kind: RoundKind, scaleLength: ScaleLength) {
  return useQuery({
    queryKey: [...allKey, 'questionnaires', kind, scaleLength],
    queryFn: () => unwrap(api.feedback.listQuestionnaires({ kind, scaleLength })),
  });
}

/** My own view as it was kept is what every page knows of it by now. */
export function keepSelfView(queryClient: QueryClient, id: RoundId, selfView: SelfView): void {
  queryClient.setQueryData<Round | null>(roundKey(id), (round) => round && { ...round, selfView });
}

export const askFeedbackAnew = (queryClient: QueryClient) => queryClient.invalidateQueries({ queryKey: allKey });
