import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import type { OtherDay } from './timeline-layout.ts';

const none: readonly OtherDay[] = [];

async function askDays(from: LocalDate): Promise<OtherDay[]> {
  const days = await unwrap(api.reminders.listCalendarDays({ from, kinds: ['review', 'target', 'plan-date'] }));
  return days.flatMap(({ kind, ...day }) => (kind === 'step' ? [] : [{ kind, ...day }]));
}

/** From a day on: looks at goals, their last days, and the days of priority plans. */
export function useOtherDays(from: LocalDate): { days: readonly OtherDay[]; error: Error | null } {
  const asked = useQuery({
    queryKey: ['steps', 'list', 'other-days', from],
    queryFn: () => askDays(from),
    placeholderData: keepPreviousData,
  });
  return { days: asked.data ?? none, error: asked.error };
}
