import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** The template of the note on Today. */
const NOTE_TEMPLATE = 'quick';

/**
 * The note that lies on Today: the same one until it is kept or the day is over, also when the coach looks elsewhere in
 * between. What is stored of it is read again, so that Today never shows an older form than the journal has.
 */
export function useTodaysNote(today: LocalDate) {
  const queryClient = useQueryClient();
  const idKey = ['today', 'note', today];
  const begun = useQuery({
    queryKey: idKey,
    queryFn: () => unwrap(api.journal.beginEntry({ templateId: NOTE_TEMPLATE })),
  }).data;
  const stored = useQuery({
    queryKey: ['journal', 'entry', begun?.id],
    queryFn: () => unwrap(api.journal.findEntry({ id: begun?.id as EntryId })),
    enabled: begun !== undefined,
  }).data;
  const note: Entry | undefined = stored === undefined ? undefined : (stored ?? begun);
  return { note, takeNew: () => queryClient.resetQueries({ queryKey: idKey }) };
}
