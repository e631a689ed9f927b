import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { GoalId } from '../../shared/goals/goals.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { AssessmentId } from '../../shared/mastery/mastery.contract.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import type { PlanId } from '../../shared/plans/plans.contract.ts';
import type { Ending, Step, StepId, StepRoundId } from '../../shared/steps/steps.contract.ts';
import { orderOfDue } from '../../shared/steps/steps.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

export interface StepFilter {
  entryId: EntryId | null;
  personId: PersonId | null;
  assessmentId?: AssessmentId | null;
  roundId?: StepRoundId | null;
  goalId?: GoalId | null;
  planId?: PlanId | null;
  contactId?: string | null;
  onlyOpen: boolean;
}

/** A step to be saved; what is left out is as in `blankStep`. */
export type WantedStep = Parameters<typeof api.steps.saveStep>[0];

type Due = Awaited<ReturnType<typeof askDue>>;

const listKey = ['steps', 'list'];
const dueKey = ['steps', 'due'];
const endingKey = (entryId: EntryId) => ['steps', 'ending', entryId];

/** More would be a list, and lists are not done. */
const PICKED_SHOWN = 3;

/** What was picked for the week that ends on a day, without a day of its own. */
async function askPicked(weekEndsOn: LocalDate): Promise<Step[]> {
  const sieve = {
    ...{ states: ['open' as const], lane: { lane: 'week' as const, weekEndsOn }, hasDay: false },
    ...{
      dueFrom: null,
      dueTo: null,
      closedFrom: null,
      person: null,
      source: null,
      goalId: null,
      planId: null,
      words: '',
    },
  };
  const { steps } = await unwrap(api.steps.browseSteps({ sieve, order: 'due', offset: 0, limit: PICKED_SHOWN }));
  return steps.map(({ moves: _moves, from: _from, ...step }) => step);
}

/** With the order of its lines, which stays as it is read while they are ticked or put off. */
async function askDue(upTo: LocalDate) {
  const { steps, reviews } = await unwrap(api.steps.listDue({ upTo }));
  const due = { steps: [...steps, ...(await askPicked(upTo))], reviews };
  return { ...due, order: orderOfDue(due) };
}

/** Steps of a page, a person, a self-assessment, a round, a goal, a plan or a meeting. */
export function useSteps(filter: StepFilter) {
  return useQuery({ queryKey: [...listKey, filter], queryFn: () => unwrap(api.steps.listSteps(filter)) });
}

/** What is due up to a day, the last one of a week, and what was picked for that week. Read anew whenever it comes into sight; what is ticked meanwhile stays where it stands. */
export function useDue(upTo: LocalDate) {
  return useQuery({ queryKey: [...dueKey, upTo], queryFn: () => askDue(upTo), refetchOnMount: 'always' });
}

/** The step as it is, ready to be saved with a change. */
export function stepToWanted({ createdAt: _created, closedOn: _closed, ...step }: Step): WantedStep {
  return step;
}

export function useSaveStep() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedStep) => unwrap(api.steps.saveStep(wanted)),
    onSuccess(saved) {
      queryClient.setQueriesData<Due>({ queryKey: dueKey }, (due) => due && withStep(due, saved));
      return queryClient.invalidateQueries({ queryKey: listKey });
    },
  });
}

function withStep(due: Due, saved: Step): Due {
  return { ...due, steps: due.steps.map((step) => (step.id === saved.id ? saved : step)) };
}

export function useRemoveStep() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: StepId) => unwrap(api.steps.removeStep({ id })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}

export function useEnding(entryId: EntryId) {
  return useQuery({ queryKey: endingKey(entryId), queryFn: () => unwrap(api.steps.findEnding({ entryId })) });
}

/** Counts at once; comes back to what it was when it could not be kept. */
export function useSaveEnding() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ending: Ending) => unwrap(api.steps.saveEnding(ending)),
    onMutate(ending) {
      const before = queryClient.getQueryData<Ending>(endingKey(ending.entryId));
      queryClient.setQueryData(endingKey(ending.entryId), ending);
      return { before };
    },
    onError: (_error, { entryId }, kept) => queryClient.setQueryData(endingKey(entryId), kept?.before),
  });
}
