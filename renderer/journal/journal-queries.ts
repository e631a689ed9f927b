import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Entry, EntryId, EntrySummary, ListCursor } from '../../shared/journal/journal.contract.ts';
import { previewOf } from '../../shared/journal/journal.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const PAGE_SIZE = 50;

interface ListPage {
  entries: EntrySummary[];
  next: ListCursor | null;
}

const listKey = ['journal', 'list'];
const entryKey = (id: EntryId) => ['journal', 'entry', id];

/** The list, page by page: its cost does not grow with the journal. */
export function useEntryList() {
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam }) => unwrap(api.journal.listEntries({ after: pageParam, limit: PAGE_SIZE })),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: (last: ListPage) => last.next,
  });
}

/** One entry; null when the journal has none of that id. */
export function useEntry(id: EntryId) {
  return useQuery({ queryKey: entryKey(id), queryFn: () => unwrap(api.journal.findEntry({ id })) });
}

/** An entry that was begun and is not in the journal yet: known to this window only, until its first word. */
export async function beginEntry(queryClient: QueryClient, templateId: string | null): Promise<Entry> {
  const entry = await unwrap(api.journal.beginEntry({ templateId }));
  queryClient.setQueryData(entryKey(entry.id), entry);
  return entry;
}

function entryToSummary({ id, entryDate, title, templateId, body }: Entry): EntrySummary {
  return { id, entryDate, title, templateId, preview: previewOf(body) };
}

/** What the list looks like after a save, as far as it was read. Null when only main can tell where the row belongs. */
function withEntry(list: InfiniteData<ListPage>, entry: Entry): InfiniteData<ListPage> | null {
  let isPlaced = false;
  const pages = list.pages.map((page) => ({
    ...page,
    entries: page.entries.map((row) => {
      if (row.id !== entry.id || row.entryDate !== entry.entryDate) return row;
      isPlaced = true;
      return entryToSummary(entry);
    }),
  }));
  return isPlaced ? { ...list, pages } : null;
}

/** After a save: the row of the list follows what was typed, without asking main for the list again. */
export function rememberSaved(queryClient: QueryClient, entry: Entry): void {
  queryClient.setQueryData(entryKey(entry.id), entry);
  const list = queryClient.getQueryData<InfiniteData<ListPage>>(listKey);
  const changed = list && withEntry(list, entry);
  if (changed) queryClient.setQueryData(listKey, changed);
  else void queryClient.resetQueries({ queryKey: listKey }); // a new row or a new day: begins at the top again
}
