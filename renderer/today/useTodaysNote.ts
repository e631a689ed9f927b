import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useEntry } from '../journal/public.ts';

/** The template of the note on Today, and of the one from anywhere. */
export const NOTE_TEMPLATE = 'quick';

const noteKey = ['today', 'note'];

/**
 * The note that lies on Today: the same one until it is kept or the day is over, also when the coach looks elsewhere in
 * between. What is stored of it is read again, so that Today never shows an older form than the journal has.
 */
export function useTodaysNote(today: LocalDate) {
  const queryClient = useQueryClient();
  const [day, setDay] = useState(today);
  const begun = useQuery({
    queryKey: [...noteKey, day],
    queryFn: () => unwrap(api.journal.beginEntry({ templateId: NOTE_TEMPLATE })),
    gcTime: Number.POSITIVE_INFINITY, // an hour on other pages is still the same day
  });
  const stored = useEntry(begun.data?.id);
  const note = stored.data === undefined ? undefined : (stored.data ?? begun.data);
  // Midnight takes no page away from under the pen: a written note stays until it is kept.
  if (day !== today && note && isEmptyDraft(note)) setDay(today);

  function takeNew(): void {
    setDay(today);
    void queryClient.resetQueries({ queryKey: noteKey });
  }
  return { note, takeNew, error: begun.error ?? stored.error };
}
