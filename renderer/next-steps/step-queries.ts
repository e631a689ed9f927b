import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays, type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import { ENDED_DAYS, endOfWeek } from '../../shared/steps/board.rules.ts';
import type { Lane, StepSieve } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** Asked again whenever lists of steps are, whoever changed one. */
const listKey = ['steps', 'list'];

/** Every step; a sieve says only in what it differs. */
export const everyStep: StepSieve = {
  states: ['open', 'done', 'changed', 'dropped'],
  lane: null,
  dueFrom: null,
  dueTo: null,
  closedFrom: null,
  person: null,
  source: null,
  goalId: null,
  planId: null,
  words: '',
};

export interface Wanted {
  sieve: StepSieve;
  order: 'due' | 'latest' | 'closed';
  /** How many come at once. */
  limit: number;
  /** How many more come when they are asked for, where that is another number. */
  more?: number;
}

/** Steps through a sieve, page by page. While another sieve is asked for, the steps of the one before stay. */
export function useBrowsed({ sieve, order, limit, more = limit }: Wanted) {
  const asked = useInfiniteQuery({
    queryKey: [...listKey, 'browse', sieve, order, limit, more],
    queryFn: ({ pageParam }) =>
      unwrap(api.steps.browseSteps({ sieve, order, limit: pageParam === 0 ? limit : more, offset: pageParam })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.hasMore ? limit + (pages.length - 1) * more : undefined),
    placeholderData: keepPreviousData,
  });
  const { data } = asked;
  const steps = useMemo(() => data?.pages.flatMap((page) => page.steps), [data]);
  return {
    steps,
    hasMore: asked.hasNextPage,
    isReadingMore: asked.isFetchingNextPage,
    readMore: () => void asked.fetchNextPage(),
    error: asked.error,
  };
}

export const endedSince = (today: LocalDate): LocalDate => addDays(today, 1 - ENDED_DAYS);

export const laneSieve = (lane: Lane, today: LocalDate): StepSieve => ({
  ...everyStep,
  states: ['open'],
  lane: { lane, weekEndsOn: endOfWeek(today) },
});

export const endedSieve = (today: LocalDate): StepSieve => ({
  ...everyStep,
  states: ['done', 'changed', 'dropped'],
  closedFrom: endedSince(today),
});

export const doneThisWeekSieve = (today: LocalDate): StepSieve => ({
  ...everyStep,
  states: ['done'],
  closedFrom: startOfWeek(today),
});

export function useCounts(today: LocalDate) {
  const input = { weekEndsOn: endOfWeek(today), closedFrom: endedSince(today) };
  return useQuery({
    queryKey: [...listKey, 'counts', input],
    queryFn: () => unwrap(api.steps.countSteps(input)),
    placeholderData: keepPreviousData,
  });
}

export function useGroups(by: 'person' | 'source') {
  return useQuery({ queryKey: [...listKey, 'groups', by], queryFn: () => unwrap(api.steps.groupSteps({ by })) });
}

export type StepChange = Parameters<typeof api.steps.changeStep>[0];

/** Changes a part of a step, and everything that lists steps reads anew. */
export function useChangeStep() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: StepChange) => unwrap(api.steps.changeStep(change)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}
