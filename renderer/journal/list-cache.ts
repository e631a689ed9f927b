import type { InfiniteData } from '@tanstack/react-query';
import type { Entry, EntrySummary, ListCursor } from '../../shared/journal/journal.contract.ts';
import { previewOf } from '../../shared/journal/journal.rules.ts';

export interface ListPage {
  entries: EntrySummary[];
  next: ListCursor | null;
}

/** The list as far as it was read. */
export type ReadList = InfiniteData<ListPage, ListCursor | null>;

export function entryToSummary({ id, entryDate, title, templateId, body }: Entry): EntrySummary {
  return { id, entryDate, title, templateId, preview: previewOf(body) };
}

function withPage(list: ReadList, index: number, change: (entries: EntrySummary[]) => EntrySummary[]): ReadList {
  const pages = list.pages.map((page, each) => (each === index ? { ...page, entries: change(page.entries) } : page));
  return { ...list, pages };
}

/** An entry that was saved before and stays on its day: its row says what was typed. */
export function withChangedEntry(list: ReadList, entry: Entry): ReadList {
  const index = list.pages.findIndex(({ entries }) => entries.some(({ id }) => id === entry.id));
  if (index < 0) return list; // further down than the list was read
  return withPage(list, index, (entries) => entries.map((row) => (row.id === entry.id ? entryToSummary(entry) : row)));
}

/** An entry that was saved for the first time: on its day it is the newest, so it stands above the others. */
export function withNewEntry(list: ReadList, entry: Entry): ReadList {
  const follows = ({ entryDate }: EntrySummary) => entryDate <= entry.entryDate;
  const index = list.pages.findIndex(({ entries }) => entries.some(follows));
  if (index >= 0) {
    return withPage(list, index, (entries) => entries.toSpliced(entries.findIndex(follows), 0, entryToSummary(entry)));
  }
  const isWhole = list.pages.at(-1)?.next === null;
  return isWhole ? withPage(list, list.pages.length - 1, (entries) => [...entries, entryToSummary(entry)]) : list;
}
