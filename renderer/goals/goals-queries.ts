import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Goal,
  type GoalId,
  type GoalReview,
  type GoalState,
  goalStates,
  type Obstacle,
  type WantedGoal,
  type WholeGoal,
} from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { FailureError, unwrap } from '../api/failure.ts';

const goalsKey = ['goals'];
const oneKey = (id: GoalId) => [...goalsKey, 'one', id];

/** As many as the door gives in one answer. */
const MOST = 1000;

/** Goals in some states, by the day of their next look. Their looks are taken elsewhere too, so they are read anew in sight. */
export function useGoals(states: readonly GoalState[] = goalStates) {
  return useQuery({
    queryKey: [...goalsKey, 'list', states],
    queryFn: () => unwrap(api.goals.listGoals({ states: [...states], limit: MOST })),
    staleTime: 0,
  });
}

export function useGoal(id: GoalId | undefined) {
  return useQuery({
    queryKey: oneKey(id as GoalId),
    queryFn: () => unwrap(api.goals.findGoal({ id: id as GoalId })),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

/** Every goal that a figure is made of, with its looks. */
export function useCourse(personId: PersonId | null, isWanted: boolean) {
  return useQuery({
    queryKey: [...goalsKey, 'course', personId],
    queryFn: () => unwrap(api.goals.listCourse({ personId })),
    enabled: isWanted,
    staleTime: 0,
  });
}

/** What can change of a goal by saying it anew. */
export type GoalChange = Partial<Omit<WantedGoal, 'id'>>;

function toWanted(goal: Goal): WantedGoal {
  const { id, title, why, forWhom, baseline, baselineOn, targetOn, personId, weight, scale, startLevel } = goal;
  const { advice, rhythm, entryId, frameworkId, itemId, assessmentId, roundId, roundPart } = goal;
  const said = { id, title, why, forWhom, baseline, baselineOn, targetOn, personId, weight, scale, startLevel };
  return { ...said, advice, rhythm, entryId, frameworkId, itemId, assessmentId, roundId, roundPart };
}

function withGoal(whole: WholeGoal, change: Partial<Goal>): WholeGoal {
  const goal = { ...whole.goal, ...change };
  const level = goal.reviewCount === 0 ? goal.startLevel : goal.level;
  return { ...whole, goal: { ...goal, level, sentence: sentenceAt(goal.scale, level) } };
}

const withObstacle = (whole: WholeGoal, wanted: WantedObstacle): WholeGoal => ({
  ...whole,
  obstacles: whole.obstacles.map((known) => (known.id === wanted.id ? { ...wanted, id: known.id } : known)),
});

/** The figures and lists behind a goal; its own page knows already. */
const askListsAnew = (queryClient: QueryClient) =>
  Promise.all(['list', 'course'].map((part) => queryClient.invalidateQueries({ queryKey: [...goalsKey, part] })));

/**
 * Says a part of a goal anew. The screen changes at once, so that of two changes that follow each other closely the second does not
 * undo the first; where main refuses, the goal is read again.
 */
export function useChangeGoal(id: GoalId) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (said: GoalChange | ((known: Goal) => GoalChange)) => {
      const before = queryClient.getQueryData<WholeGoal>(oneKey(id));
      if (!before) throw new FailureError({ code: 'goal-missing' });
      await queryClient.cancelQueries({ queryKey: oneKey(id) });
      const known = queryClient.getQueryData<WholeGoal>(oneKey(id)) ?? before;
      const change = typeof said === 'function' ? said(known.goal) : said;
      queryClient.setQueryData(oneKey(id), withGoal(known, change as Partial<Goal>));
      const saved = await unwrap(api.goals.saveGoal({ ...toWanted(known.goal), ...change }));
      queryClient.setQueryData<WholeGoal>(
        oneKey(id),
        (now) => now && withGoal(now, { nextReviewOn: saved.nextReviewOn }),
      );
    },
    onError: () => queryClient.invalidateQueries({ queryKey: oneKey(id) }),
    onSettled: () => askListsAnew(queryClient),
  });
}

/** Writes a new idea. */
export function useNewGoal() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedGoal) => unwrap(api.goals.saveGoal(wanted)),
    onSuccess: () => askListsAnew(queryClient),
  });
}

export type WantedLook = Parameters<typeof api.goals.reviewGoal>[0];
type WantedState = Parameters<typeof api.goals.setGoalState>[0];
export type WantedObstacle = Omit<Obstacle, 'id'> & { id: string | null };

/** Everything that happens to a goal beside its words; what is on the screen is read anew behind it. */
export function useGoalActions() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: goalsKey });
  return {
    start: useMutation({
      mutationFn: (wanted: { id: GoalId; today: string }) => unwrap(api.goals.startGoal(wanted)),
      onSettled,
    }),
    look: useMutation({ mutationFn: (wanted: WantedLook) => unwrap(api.goals.reviewGoal(wanted)), onSettled }),
    removeLook: useMutation({ mutationFn: (id: string) => unwrap(api.goals.removeReview({ id })), onSettled }),
    restoreLook: useMutation({
      mutationFn: (look: GoalReview) => unwrap(api.goals.restoreReview(look)),
      onSettled,
    }),
    setState: useMutation({ mutationFn: (wanted: WantedState) => unwrap(api.goals.setGoalState(wanted)), onSettled }),
    saveObstacle: useMutation({
      mutationFn: (wanted: WantedObstacle) => unwrap(api.goals.saveObstacle(wanted)),
      // At once, so that of two fields that are left one after the other the second does not undo the first.
      onMutate: async (wanted) => {
        await queryClient.cancelQueries({ queryKey: oneKey(wanted.goalId) });
        queryClient.setQueryData<WholeGoal>(oneKey(wanted.goalId), (whole) => whole && withObstacle(whole, wanted));
      },
      onSettled,
    }),
    removeObstacle: useMutation({ mutationFn: (id: string) => unwrap(api.goals.removeObstacle({ id })), onSettled }),
    /** Not waited for: whoever is on the goal's own page leaves it first. */
    remove: useMutation({
      mutationFn: (id: GoalId) => unwrap(api.goals.removeGoal({ id })),
      onSuccess: () => {
        void askListsAnew(queryClient);
        void queryClient.invalidateQueries({ queryKey: ['steps'] });
      },
    }),
  };
}
