import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../../shared/errors.ts';
import type { Round, RoundId } from '../../shared/feedback/feedback.contract.ts';
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

/** Null: it is not in the journal any more. */
export function useRound(id: RoundId) {
  return useQuery({ queryKey: roundKey(id), queryFn: () => unwrap(api.feedback.findRound({ roundId: id })) });
}

export function useResults(id: RoundId) {
  return useQuery({ queryKey: resultsKey(id), queryFn: () => unwrap(api.feedback.findResults({ roundId: id })) });
}

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
