import { useQuery } from '@tanstack/react-query';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryFilter, EntryId, EntrySummary } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** As many as one question to the journal may bring. */
const AT_ONCE = 200;

/** A page that names somebody, and whom. */
export interface ReviewedPage {
  entry: EntrySummary;
  codes: string[];
}

async function listAll(filter: EntryFilter): Promise<EntrySummary[]> {
  const found: EntrySummary[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const piece = await unwrap(api.journal.listEntries({ filter, offset, limit: AT_ONCE }));
    found.push(...piece);
    if (piece.length < AT_ONCE) return found;
  }
}

async function askReview(before: LocalDate): Promise<ReviewedPage[]> {
  const older = { ...everything, to: addDays(before, -1) };
  const pages = new Map<EntryId, ReviewedPage>();
  for (const entry of await listAll({ ...older, mentionsPupils: true })) pages.set(entry.id, { entry, codes: [] });
  const people = await unwrap(api.people.listPeople(null));
  for (const { id, code, entryCount } of people) {
    if (entryCount === 0) continue;
    for (const entry of await listAll({ ...older, personId: id })) {
      const known = pages.get(entry.id) ?? { entry, codes: [] };
      pages.set(entry.id, { entry, codes: [...known.codes, code] });
    }
  }
  return [...pages.values()].toSorted((one, other) => one.entry.entryDate.localeCompare(other.entry.entryDate));
}

/** The pages from before a day that mention pupils or people, the oldest first. */
export function useReview(before: LocalDate) {
  return useQuery({
    queryKey: ['journal', 'review', before],
    queryFn: () => askReview(before),
    refetchOnMount: 'always',
    placeholderData: (shown) => shown,
  });
}
