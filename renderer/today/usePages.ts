import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const DRAFTS_SHOWN = 12;

/** Below it lies all that Today tells of the journal. */
export const todayKey = ['journal', 'today'];

/** What Today tells of the journal is read anew each time that Today comes into sight. */
const always = { refetchOnMount: 'always' } as const;

/** The pages that are still being written, the newest first. */
export function useDrafts() {
  return useQuery({
    ...always,
    queryKey: [...todayKey, 'drafts'],
    queryFn: () =>
      unwrap(api.journal.listEntries({ filter: { ...everything, shelf: 'drafts' }, offset: 0, limit: DRAFTS_SHOWN })),
  });
}

/** The newest two pages: whether there is anything in the journal beside a note that was just begun. */
export function useNewestTwo() {
  return useQuery({
    ...always,
    queryKey: [...todayKey, 'newest'],
    queryFn: () => unwrap(api.journal.listEntries({ filter: everything, offset: 0, limit: 2 })),
  });
}

/** One page for each earlier year that has one on this day, the newest year first. */
export function useOnThisDay(date: LocalDate) {
  return useQuery({
    ...always,
    queryKey: [...todayKey, 'on-this-day', date],
    queryFn: async () => onePerYear(await unwrap(api.journal.listOnThisDay({ date }))),
  });
}

function onePerYear(entries: readonly EntrySummary[]): EntrySummary[] {
  const years = new Map<string, EntrySummary>();
  for (const entry of entries) {
    const year = entry.entryDate.slice(0, 4);
    if (!years.has(year)) years.set(year, entry);
  }
  return [...years.values()];
}
