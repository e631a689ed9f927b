import { type QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Entry, EntryId, ListCursor } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { type ListPage, type ReadList, withChangedEntry, withNewEntry } from './list-cache.ts';

const PAGE_SIZE = 50;

const listKey = ['journal', 'list'];
const entryKey = (id: EntryId | undefined) => ['journal', 'entry', id];

/** The list, page by page: its cost does not grow with the journal. */
export function useEntryList() {
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam }) => unwrap(api.journal.listEntries({ after: pageParam, limit: PAGE_SIZE })),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: (last: ListPage) => last.next,
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

/** Asks main once more for an entry that was saved by somebody else. */
export async function readAgain(queryClient: QueryClient, id: EntryId): Promise<void> {
  await queryClient.fetchQuery({ ...entryQuery(id), staleTime: 0 });
}

/** An entry that was begun and is not in the journal yet: known to this window only, until its first word. */
export async function beginEntry(queryClient: QueryClient, templateId: string | null): Promise<Entry> {
  const entry = await unwrap(api.journal.beginEntry({ templateId }));
  queryClient.setQueryData(entryKey(entry.id), entry);
  return entry;
}

/** After a save: the row of the list follows what was typed, without asking main for the list again. */
export function rememberSaved(queryClient: QueryClient, entry: Entry): void {
  const before = queryClient.getQueryData<Entry | null>(entryKey(entry.id));
  queryClient.setQueryData(entryKey(entry.id), entry);
  const hasMoved = entry.revision > 1 && before?.entryDate !== entry.entryDate;
  // Only main knows the order within the new day. And a list that is on its way may have left before this save.
  if (hasMoved || queryClient.isFetching({ queryKey: listKey }) > 0) {
    void queryClient.invalidateQueries({ queryKey: listKey });
    return;
  }
  const change = entry.revision === 1 ? withNewEntry : withChangedEntry;
  queryClient.setQueryData<ReadList>(listKey, (list) => list && change(list, entry));
}
