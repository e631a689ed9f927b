import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import type { OtherDay } from './timeline-layout.ts';

const none: readonly OtherDay[] = [];
const kinds: ('review' | 'target' | 'plan-date')[] = ['review', 'target', 'plan-date'];

/** Days from one to another; to the last there is where `to` is null. */
export interface Stretch {
  from: LocalDate;
  to: LocalDate | null;
}

async function askDays({ from, to }: Stretch): Promise<OtherDay[]> {
  const days = await unwrap(api.reminders.listCalendarDays({ from, ...(to === null ? {} : { to }), kinds }));
  return days.flatMap(({ kind, ...day }) => (kind === 'step' ? [] : [{ kind, ...day }]));
}

/** Looks at goals, their last days, and the days of priority plans; undefined until they are read. Of no stretch nothing is asked. */
export function useOtherDays(stretch: Stretch | undefined): {
  days: readonly OtherDay[] | undefined;
  error: Error | null;
} {
  const asked = useQuery({
    queryKey: ['steps', 'list', 'other-days', stretch],
    queryFn: () => (stretch ? askDays(stretch) : none),
    enabled: stretch !== undefined,
    placeholderData: keepPreviousData,
  });
  return { days: asked.data, error: asked.error };
}
