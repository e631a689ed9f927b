import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Plan, PlanDate, PlanId } from '../../shared/plans/plans.contract.ts';
import { planToWanted } from '../../shared/plans/plans.rules.ts';
import { api } from '../api/client.ts';
import { FailureError, unwrap } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { useToday } from '../ui/useToday.ts';

const allKey = ['plans'];
const oneKey = (id: PlanId, today: LocalDate) => ['plans', 'one', id, today];

/** Every plan, the newest year first. Steps and dates change elsewhere too, so it is asked for anew. */
export function usePlans() {
  const today = useToday();
  return useQuery({
    queryKey: ['plans', 'list', today],
    queryFn: () => unwrap(api.plans.listPlans({ today })),
    staleTime: 0,
  });
}

const askPlan = (id: PlanId, today: LocalDate) => unwrap(api.plans.findPlan({ id, today }));
type WholePlan = Awaited<ReturnType<typeof askPlan>>;

export function usePlan(id: PlanId) {
  const today = useToday();
  return useQuery({ queryKey: oneKey(id, today), queryFn: () => askPlan(id, today) });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: allKey });
}

/** Does it once at a time: the second half of a double click would begin a second plan. */
function useOnce() {
  const isAsked = useRef(false);
  return async (ask: () => Promise<unknown>): Promise<void> => {
    if (isAsked.current) return;
    isAsked.current = true;
    await ask().catch(() => undefined); // the mutation holds the error, for the page to show
    isAsked.current = false;
  };
}

function useGoToPlan() {
  const navigate = useNavigate();
  return ({ id }: Pick<Plan, 'id'>) => void navigate(`/next-steps/plans/${id}`);
}

/** Begins a plan, and goes there. */
export function useBeginPlan() {
  const goTo = useGoToPlan();
  const once = useOnce();
  const onSuccess = useRefresh();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (wanted: Parameters<typeof api.plans.savePlan>[0]) => unwrap(api.plans.savePlan(wanted)),
    onSuccess,
  });
  const begin = (wanted: Parameters<typeof mutateAsync>[0]) => once(async () => goTo(await mutateAsync(wanted)));
  return { begin, isPending, error };
}

export type PlanChange = Partial<ReturnType<typeof planToWanted>>;

/**
 * Changes some of a plan. What is on the screen changes at once, so that of two answers that are kept together neither undoes
 * the other; where main refuses, it is taken back, and the words stay in their field.
 */
export function useChangePlan(id: PlanId) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const key = oneKey(id, useToday());
  return useMutation({
    mutationFn: async (change: PlanChange) => {
      const before = queryClient.getQueryData<WholePlan>(key)?.plan;
      if (!before) throw new FailureError({ code: 'plan-missing' });
      void queryClient.cancelQueries({ queryKey: key });
      const show = (shown: Partial<Plan>) =>
        queryClient.setQueryData<WholePlan>(key, (whole) => whole && { ...whole, plan: { ...whole.plan, ...shown } });
      show(change as Partial<Plan>);
      const answer = await api.plans.savePlan({ ...planToWanted(before), ...change });
      if (answer.ok) return show(answer.value);
      show(Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof PlanChange]])));
      throw new FailureError(answer.error);
    },
    onSettled: refresh,
  });
}

/** What came of a plan as it was kept last: what is on the screen may be older by a moment. */
export function useOutcomeNow(id: PlanId): () => string {
  const queryClient = useQueryClient();
  const key = oneKey(id, useToday());
  return () => queryClient.getQueryData<WholePlan>(key)?.plan.outcome ?? '';
}

/** Ends a plan with what came of it, or takes it up again. */
export function useSetPlanState({ id }: Pick<Plan, 'id'>) {
  const today = useToday();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (wanted: Pick<Plan, 'state' | 'outcome'>) => unwrap(api.plans.setPlanState({ id, today, ...wanted })),
    onSettled: refresh,
  });
}

/** Begins the same plan for another year, with what was typed last in it, and goes there. */
export function useDuplicatePlan({ id }: Pick<Plan, 'id'>, onDone: () => void) {
  const queryClient = useQueryClient();
  const goTo = useGoToPlan();
  const once = useOnce();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (startsOn: LocalDate) => unwrap(api.plans.duplicatePlan({ id, startsOn })),
    onSuccess: () =>
      Promise.all(allKey.concat('steps', 'people').map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
  const duplicate = (startsOn: LocalDate) =>
    once(async () => {
      if (!(await flushAll())) return;
      const anew = await mutateAsync(startsOn);
      onDone();
      goTo(anew);
    });
  return { duplicate, isPending, error };
}

/** Removes a plan. Its steps are without it from then on, and so is what was shown for it. */
export function useRemovePlan() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: PlanId) => unwrap(api.plans.removePlan({ id })),
    // Not waited for: whoever is on the plan's own page leaves it first.
    onSuccess: () => {
      for (const name of ['steps', 'evidence']) void queryClient.invalidateQueries({ queryKey: [name] });
      void queryClient.invalidateQueries({ queryKey: [...allKey, 'list'] });
    },
  });
}

/** A date before it is kept: without an id it is a new one. */
export type WantedDate = Omit<PlanDate, 'id'> & { id: PlanDate['id'] | null };

export function useKeepDate() {
  const onSettled = useRefresh();
  return {
    save: useMutation({ mutationFn: (wanted: WantedDate) => unwrap(api.plans.savePlanDate(wanted)), onSettled }),
    remove: useMutation({
      mutationFn: ({ id }: PlanDate) => unwrap(api.plans.removePlanDate({ id })),
      onSettled,
    }),
  };
}
