import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import { type ListGroup, listGroupOf } from '../../shared/journal/journal.rules.ts';
import { groupKey } from './date-words.ts';

/** A line of the list: a heading over a span of days, or an entry. */
export type ListRow =
  | { kind: 'heading'; key: string; group: ListGroup }
  | { kind: 'entry'; key: string; entry: EntrySummary /** Its number among the entries, from 1. */; place: number };

/** The entries with a heading before each new span; they come newest first. */
export function entriesToRows(entries: readonly EntrySummary[], today: LocalDate): ListRow[] {
  const rows: ListRow[] = [];
  let open = '';
  for (const [index, entry] of entries.entries()) {
    const group = listGroupOf(entry.entryDate, today);
    const key = groupKey(group);
    if (key !== open) rows.push({ kind: 'heading', key, group });
    open = key;
    rows.push({ kind: 'entry', key: entry.id, entry, place: index + 1 });
  }
  return rows;
}

/** The next or previous entry in reading order, past headings; the same one at either end. */
export function neighbourOf(rows: readonly ListRow[], current: number, step: 1 | -1): number {
  for (let index = current + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind === 'entry') return index;
  }
  return current;
}

/** What a row says: the title and how the page begins; without a title its first sentence, and how it goes on. */
export function entryWords({ title, preview }: EntrySummary): { title: string; preview: string } {
  if (title.trim() !== '') return { title: title.trim(), preview };
  const [first = ''] = preview.split(/(?<=[.?!])\s/);
  return { title: first, preview: preview.slice(first.length).trim() };
}
