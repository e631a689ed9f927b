import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import type { OtherDay } from './timeline-layout.ts';

const none: readonly OtherDay[] = [];
const MANY = 500;

async function daysOfGoals(): Promise<OtherDay[]> {
  const goals = await unwrap(api.goals.listGoals({ states: ['active'], limit: MANY }));
  return goals.flatMap(({ id, title, nextReviewOn, targetOn }): OtherDay[] => [
    ...(nextReviewOn === null ? [] : [{ kind: 'review' as const, id, on: nextReviewOn, title }]),
    ...(targetOn === null ? [] : [{ kind: 'target' as const, id, on: targetOn, title }]),
  ]);
}

async function daysOfPlans(from: LocalDate): Promise<OtherDay[]> {
  const plans = await unwrap(api.plans.listPlans({ today: from }));
  return plans.flatMap(({ id, priority, nextDateOn }) =>
    nextDateOn === null ? [] : [{ kind: 'plan-date', id, on: nextDateOn, title: priority }],
  );
}

/** From a day on: the next look at each goal, its last day, and the next day of each priority plan. */
export function useOtherDays(from: LocalDate): { days: readonly OtherDay[]; error: Error | null } {
  const asked = useQuery({
    queryKey: ['steps', 'list', 'other-days', from],
    queryFn: async () => [...(await daysOfGoals()), ...(await daysOfPlans(from))],
    placeholderData: keepPreviousData,
  });
  return { days: asked.data ?? none, error: asked.error };
}
