import type { QueryClient } from '@tanstack/react-query';
import { clockIn } from '../../shared/calendar/time-zone.ts';
import type { Entry, EntryFilter, EntrySummary } from '../../shared/journal/journal.contract.ts';
import { facetsOf } from '../../shared/journal/journal.facets.ts';
import { previewOf } from '../../shared/journal/journal.rules.ts';
import { referencesOf } from '../../shared/richtext/references.ts';

export const listKey = ['journal', 'list'];
export const outlineKey = (filter: EntryFilter) => [...listKey, 'outline', filter];
export const pagesKey = [...listKey, 'pages'];
export const pageKey = (filter: EntryFilter, number: number) => [...pagesKey, filter, number];

export function entryToSummary(entry: Entry): EntrySummary {
  const { id, entryDate, time, title, templateId, isDraft, isStarred, mentionsPupils, body } = entry;
  return {
    id,
    entryDate,
    clock: time === null ? null : clockIn(new Date(time.instant), time.timeZone).clock,
    title,
    templateId,
    preview: previewOf(body),
    isDraft,
    isStarred,
    mentionsPupils,
    hasAttachment: referencesOf(body).attachmentIds.length > 0,
  };
}

/** Whether a save can have moved the page in some list, or into or out of one. */
function hasMoved(before: Entry | null | undefined, entry: Entry): boolean {
  if (!before || entry.revision === 1) return true;
  const place = ({ entryDate, ...rest }: Entry) => JSON.stringify([entryDate, ...facetsOf({ ...rest, entryDate })]);
  return place(before) !== place(entry);
}

/** After a save: the rows of that page follow what was typed; only a page that moved lets the lists be asked anew. */
export function followSave(queryClient: QueryClient, before: Entry | null | undefined, entry: Entry): void {
  // A list that is on its way may have left main before this save.
  if (hasMoved(before, entry) || queryClient.isFetching({ queryKey: listKey }) > 0) {
    void queryClient.invalidateQueries({ queryKey: listKey });
    return;
  }
  const row = entryToSummary(entry);
  queryClient.setQueriesData<EntrySummary[]>({ queryKey: pagesKey }, (rows) =>
    rows?.some(({ id }) => id === entry.id) ? rows.map((each) => (each.id === entry.id ? row : each)) : rows,
  );
}
