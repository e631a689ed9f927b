import type { EntrySummary } from '../../shared/journal/journal.contract.ts';

/** What a row says: the title and how the page begins; without a title its first sentence, and how it goes on. */
export function entryWords({ title, preview }: Pick<EntrySummary, 'title' | 'preview'>): {
  title: string;
  preview: string;
} {
  if (title.trim() !== '') return { title: title.trim(), preview };
  const [first = ''] = preview.split(/(?<=[.?!])\s/);
  return { title: first, preview: preview.slice(first.length).trim() };
}
