import { type QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Entry, EntryFilter, EntryId, EntrySummary } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { followSave, listKey, outlineKey, pageKey } from './list-cache.ts';

/** How many rows of the list are asked for at once. */
export const PAGE_SIZE = 100;

const entryKey = (id: EntryId | undefined) => ['journal', 'entry', id];
export const historyKey = (id: EntryId) => ['journal', 'history', id];

/** How many pages each day has: from it the list knows its length and the calendar its marks. */
export function useOutline(filter: EntryFilter) {
  return useQuery({
    queryKey: outlineKey(filter),
    queryFn: () => unwrap(api.journal.outlineEntries({ filter })),
  });
}

/** The newest pages. */
export function useNewestEntries() {
  return useQuery(listPageQuery(everything, 0));
}

/** One piece of the list, such as the newest pages (number 0). */
export function listPageQuery(filter: EntryFilter, number: number) {
  return queryOptions({
    queryKey: pageKey(filter, number),
    queryFn: () => unwrap(api.journal.listEntries({ filter, offset: number * PAGE_SIZE, limit: PAGE_SIZE })),
  });
}

/** The rows from one place to another, as far as they are here; what is missing is asked for. */
export function useRows(filter: EntryFilter, first: number, last: number): (place: number) => EntrySummary | undefined {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const upTo = Math.floor(Math.max(0, last) / PAGE_SIZE);
  const numbers = useMemo(() => Array.from({ length: upTo - from + 1 }, (_, index) => from + index), [from, upTo]);
  const pages = useQueries({ queries: numbers.map((number) => listPageQuery(filter, number)) });
  return (place) => pages[Math.floor(place / PAGE_SIZE) - from]?.data?.[place % PAGE_SIZE];
}

/** Where a page stands in a list, from 0; null when it is not in it. */
export function usePlace(filter: EntryFilter, id: EntryId | undefined) {
  return useQuery({
    queryKey: [...listKey, 'place', filter, id],
    queryFn: () => (id === undefined ? null : unwrap(api.journal.findPlace({ filter, id }))),
    enabled: id !== undefined,
  });
}

function entryQuery(id: EntryId | undefined) {
  return queryOptions({
    queryKey: entryKey(id),
    queryFn: () => (id === undefined ? null : unwrap(api.journal.findEntry({ id }))),
  });
}

/** One entry; null when the journal has none of that id. Waits while there is no id yet. */
export function useEntry(id: EntryId | undefined) {
  return useQuery({ ...entryQuery(id), enabled: id !== undefined });
}

/** When a page went to the trash; null when it did not. */
export function useTrashedAt(id: EntryId) {
  return useQuery({
    queryKey: ['journal', 'trashed', id],
    queryFn: () => unwrap(api.journal.findTrashedAt({ id })),
  });
}

/** Asks main once more for an entry that was saved by somebody else. */
export async function readAgain(queryClient: QueryClient, id: EntryId): Promise<void> {
  await queryClient.fetchQuery({ ...entryQuery(id), staleTime: 0 });
}

/** What a new page may begin with. */
export interface Beginning {
  templateId: string | null;
  entryDate?: LocalDate | null;
  personId?: string | null;
  /** The one prompt of the template that is asked. */
  promptId?: string | null;
}

/** An entry that was begun and is not in the journal yet: known to this window only, until its first word. */
export async function beginEntry(queryClient: QueryClient, beginning: Beginning): Promise<Entry> {
  const entry = await unwrap(api.journal.beginEntry(beginning));
  queryClient.setQueryData(entryKey(entry.id), entry);
  return entry;
}

/** After a save: what else shows this page follows what was typed. */
export function rememberSaved(queryClient: QueryClient, entry: Entry): void {
  const before = queryClient.getQueryData<Entry | null>(entryKey(entry.id));
  queryClient.setQueryData(entryKey(entry.id), entry);
  followSave(queryClient, before, entry);
  void queryClient.invalidateQueries({ queryKey: historyKey(entry.id), refetchType: 'none' });
}

/** A page went to the trash, came back or was purged: whatever lists pages asks anew, and the page itself too. */
export async function forgetLists(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['journal'] });
}
