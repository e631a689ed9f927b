import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { operation } from '../ipc/operation.ts';
import { richTextDocument } from '../richtext/document.ts';

export const entryId = z.uuid().brand<'EntryId'>();
export type EntryId = z.infer<typeof entryId>;

const title = z.string().max(300);
const templateId = z.string().max(40);

export const entry = z.strictObject({
  id: entryId,
  /** How often it was saved; 0 for an entry that was begun and holds nothing yet. */
  revision: z.int().min(0),
  templateId: templateId.nullable(),
  entryDate: localDate,
  title,
  body: richTextDocument,
});
export type Entry = z.infer<typeof entry>;

/** What the list shows of an entry: enough for a row, nothing that needs the whole text. */
export const entrySummary = z.strictObject({
  id: entryId,
  entryDate: localDate,
  title,
  templateId: templateId.nullable(),
  preview: z.string(),
});
export type EntrySummary = z.infer<typeof entrySummary>;

/** Where a page of the list ended; the next one goes on behind it, whatever was added or saved in between. */
export const listCursor = z.strictObject({ entryDate: localDate, createdAt: z.int(), id: entryId });
export type ListCursor = z.infer<typeof listCursor>;

export const journalContract = {
  /** A new entry that is not in the journal yet: a page is only written down with its first word. */
  beginEntry: operation(z.strictObject({ templateId: templateId.nullable() }), entry),
  findEntry: operation(z.strictObject({ id: entryId }), entry.nullable()),
  /** Refuses with `changed-elsewhere` unless `revision` is the stored one (0: not stored yet). */
  saveEntry: operation(entry, z.strictObject({ revision: z.int().min(1), savedAt: z.iso.datetime() })),
  /** Newest day first, and on the same day the newest page first. */
  listEntries: operation(
    z.strictObject({ after: listCursor.nullable(), limit: z.int().min(1).max(200) }),
    z.strictObject({ entries: z.array(entrySummary), next: listCursor.nullable() }),
  ),
  /** Asks where to put it and prints the saved form; `saved` is false when the coach changed their mind. */
  printEntry: operation(z.strictObject({ id: entryId }), z.strictObject({ saved: z.boolean(), fileName: z.string() })),
};
