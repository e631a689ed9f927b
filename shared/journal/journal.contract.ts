import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { isTimeZone } from '../calendar/time-zone.ts';
import { cleanTitle } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { richTextDocument } from '../richtext/document.ts';

export const entryId = z.uuid().brand<'EntryId'>();
export type EntryId = z.infer<typeof entryId>;

const title = z.string().max(300).transform(cleanTitle);
const templateId = z.string().regex(/^[\w-]{1,40}$/);

/** When something was: the instant in UTC and the IANA time zone in which the coach saw the clock. */
export const entryTime = z.strictObject({
  instant: z.iso.datetime(),
  timeZone: z.string().max(64).refine(isTimeZone),
});
export type EntryTime = z.infer<typeof entryTime>;

export const entry = z.strictObject({
  id: entryId,
  /** How often it was saved; 0 for an entry that was begun and holds nothing yet. */
  revision: z.int().min(0),
  templateId: templateId.nullable(),
  /** The version of the template's wording that it was begun with; null without a template. */
  templateVersion: z.int().min(1).nullable(),
  /** The coach's own day. With a time it is that instant's day in that zone; without one it stands for ever. */
  entryDate: localDate,
  /** Null: the whole day. */
  time: entryTime.nullable(),
  title,
  body: richTextDocument,
  /** Still being written: offered on Today until the coach is done with it. */
  isDraft: z.boolean(),
  isStarred: z.boolean(),
  /** The coach's own mark, suggested when words suggest it. */
  mentionsPupils: z.boolean(),
  programId: z.uuid().nullable(),
});
export type Entry = z.infer<typeof entry>;

/** What the list shows of an entry: enough for a row, nothing that needs the whole text. */
export const entrySummary = z.strictObject({
  id: entryId,
  entryDate: localDate,
  /** Hours and minutes on the coach's clock, `HH:MM`; null: the whole day. */
  clock: z.string().nullable(),
  title,
  templateId: templateId.nullable(),
  preview: z.string(),
  isDraft: z.boolean(),
  isStarred: z.boolean(),
  mentionsPupils: z.boolean(),
  hasAttachment: z.boolean(),
});
export type EntrySummary = z.infer<typeof entrySummary>;

export const shelves = ['all', 'starred', 'drafts', 'trash'] as const;
export type Shelf = (typeof shelves)[number];

/** Which pages are meant: those to which all of it applies. Null: whatever. */
export const entryFilter = z.strictObject({
  shelf: z.enum(shelves),
  personId: z.uuid().nullable(),
  tag: z.string().max(60).nullable(),
  templateId: templateId.nullable(),
  programId: z.uuid().nullable(),
  /** First and last day; both belong to it. */
  from: localDate.nullable(),
  to: localDate.nullable(),
  hasAttachment: z.boolean(),
  mentionsPupils: z.boolean(),
});
export type EntryFilter = z.infer<typeof entryFilter>;

export const revisionSummary = z.strictObject({
  number: z.int().min(1),
  savedAt: z.iso.datetime(),
  title,
  entryDate: localDate,
  /** How many words it has. */
  words: z.int().min(0),
});
export type RevisionSummary = z.infer<typeof revisionSummary>;

/** One form of a page. */
export const revision = revisionSummary.extend({
  body: richTextDocument,
  /** False: a newer Cairn wrote parts of it, and `body` is its words alone, for reading. */
  isWhole: z.boolean(),
});
export type Revision = z.infer<typeof revision>;

/** A page that this Cairn cannot edit whole, because a newer one wrote parts of it: its words, for reading. */
export const unreadableEntry = z.strictObject({
  id: entryId,
  title,
  entryDate: localDate,
  text: z.string(),
});
export type UnreadableEntry = z.infer<typeof unreadableEntry>;

const oneEntry = z.strictObject({ id: entryId });

export const journalContract = {
  /** A new entry that is not in the journal yet: a page is only written down with its first word. */
  beginEntry: operation(
    z.strictObject({
      templateId: templateId.nullable(),
      /** The day it is about; null: now. */
      entryDate: localDate.nullable().optional(),
      /** A person whom it is about, mentioned at its head. */
      personId: z.uuid().nullable().optional(),
      /** The one prompt of the template that is asked; the others wait hidden. */
      promptId: z.string().min(1).max(80).nullable().optional(),
    }),
    entry,
  ),
  /** Null when the journal has none of that id; pages in the trash are found too. */
  findEntry: operation(oneEntry, entry.nullable()),
  /** When a page went to the trash; null: it did not. */
  findTrashedAt: operation(oneEntry, z.iso.datetime().nullable()),
  /** The words of a page that `findEntry` refused with `entry-newer`. */
  readUnreadable: operation(oneEntry, unreadableEntry),
  /** Refuses with `changed-elsewhere` unless `revision` is the stored one (0: not stored yet). */
  saveEntry: operation(entry, z.strictObject({ revision: z.int().min(1), savedAt: z.iso.datetime() })),
  /** How many pages each day has, newest day first: from it the list knows its length and the calendar its marks. */
  outlineEntries: operation(
    z.strictObject({ filter: entryFilter }),
    z.array(z.strictObject({ date: localDate, count: z.int().min(1) })),
  ),
  /** A piece of the list: newest day first, and on the same day the newest page first. */
  listEntries: operation(
    z.strictObject({ filter: entryFilter, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.array(entrySummary),
  ),
  /** Where a page stands in that list, from 0; null when it is not in it. */
  findPlace: operation(z.strictObject({ filter: entryFilter, id: entryId }), z.int().min(0).nullable()),
  /** Pages of the same day and month in earlier years, newest first. */
  listOnThisDay: operation(z.strictObject({ date: localDate }), z.array(entrySummary)),
  /** Tags that begin so, the most used first. */
  listTags: operation(
    z.strictObject({ prefix: z.string().max(60), limit: z.int().min(1).max(1000) }),
    z.array(z.strictObject({ tag: z.string(), count: z.int().min(1) })),
  ),
  /** To the trash, for 30 days. */
  trashEntry: operation(oneEntry, z.null()),
  /** Back from the trash, as it was. */
  untrashEntry: operation(oneEntry, z.null()),
  /** Out of the trash for good: page, history and index. */
  purgeEntry: operation(oneEntry, z.null()),
  emptyTrash: operation(z.null(), z.strictObject({ purged: z.int().min(0) })),
  /** The forms in which a page was saved, newest first. */
  listRevisions: operation(oneEntry, z.array(revisionSummary)),
  getRevision: operation(z.strictObject({ id: entryId, number: z.int().min(1) }), revision),
  /** Saves an earlier form as the newest one; the form of now stays in the history. Refuses one that is not whole. */
  restoreRevision: operation(z.strictObject({ id: entryId, number: z.int().min(1) }), entry),
  /** Saves an earlier form as a page of its own. */
  copyRevision: operation(z.strictObject({ id: entryId, number: z.int().min(1) }), entry),
  /** Gives up all earlier forms of a page, such as after names were taken out of it. */
  forgetHistory: operation(oneEntry, z.strictObject({ gone: z.int().min(0) })),
  /** Asks where to put it and prints the saved form; `saved` is false when the coach changed their mind. */
  printEntry: operation(oneEntry, z.strictObject({ saved: z.boolean(), fileName: z.string() })),
};
