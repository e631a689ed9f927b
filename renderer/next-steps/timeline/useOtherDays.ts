import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import type { OtherDay } from './timeline-layout.ts';

const none: readonly OtherDay[] = [];

/** Days of priority plans from a day on. */
export function useOtherDays(from: LocalDate): { days: readonly OtherDay[]; error: Error | null } {
  const asked = useQuery({
    queryKey: ['steps', 'list', 'other-days', from],
    queryFn: async (): Promise<OtherDay[]> =>
      (await unwrap(api.plans.listPlans({ today: from }))).flatMap(({ id, priority, nextDateOn }) =>
        nextDateOn === null ? [] : [{ kind: 'plan-date', id, on: nextDateOn, title: priority }],
      ),
    placeholderData: keepPreviousData,
  });
  return { days: asked.data ?? none, error: asked.error };
}
