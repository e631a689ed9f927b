import { AppError } from '../../shared/errors.ts';
import { type Entry, type EntryId, entryId, type UnreadableEntry } from '../../shared/journal/journal.contract.ts';
import { DOCUMENT_VERSION, parseDocument, type RichTextDocument } from '../../shared/richtext/document.ts';
import { wordsOfUnknown } from '../../shared/richtext/unknown-words.ts';
import type { Db } from '../db/schema.ts';
import type { EntryTable } from './journal.table.ts';

function rowToTime({ happened_at, time_zone }: EntryTable): Entry['time'] {
  if (happened_at === null || time_zone === null) return null;
  return { instant: new Date(happened_at).toISOString(), timeZone: time_zone };
}

/** A page as it lies in its row, with parts that this Cairn may not know: neither to be shown nor to be saved. */
function rowToStored(row: EntryTable): Entry {
  return {
    id: entryId.parse(row.id),
    revision: row.revision,
    templateId: row.template_id,
    templateVersion: row.template_version,
    entryDate: row.entry_date,
    time: rowToTime(row),
    title: row.title,
    body: JSON.parse(row.body_json) as RichTextDocument,
    isDraft: row.is_draft === 1,
    isStarred: row.is_starred === 1,
    mentionsPupils: row.mentions_pupils === 1,
    programId: row.program_id,
  };
}

/**
 * Throws `entry-newer` for a page with parts that this Cairn does not know: it would lose them by saving. Looked at whatever
 * version the row tells of, because that number is only as good as the memory of whoever raises it.
 */
function rowToEntry(row: EntryTable): Entry {
  const stored = rowToStored(row);
  const body = parseDocument(stored.body);
  if (!body) throw new AppError('entry-newer');
  return { ...stored, body };
}

function entryToColumns(entry: Entry, hasAttachment: boolean) {
  return {
    revision: entry.revision,
    template_id: entry.templateId,
    template_version: entry.templateVersion,
    entry_date: entry.entryDate,
    happened_at: entry.time === null ? null : Date.parse(entry.time.instant),
    time_zone: entry.time?.timeZone ?? null,
    title: entry.title,
    body_version: DOCUMENT_VERSION,
    body_json: JSON.stringify(entry.body),
    is_draft: Number(entry.isDraft),
    is_starred: Number(entry.isStarred),
    mentions_pupils: Number(entry.mentionsPupils),
    program_id: entry.programId,
    has_attachment: Number(hasAttachment),
  };
}

/** A page, also one in the trash. Throws `entry-newer`. */
export async function findEntry(db: Db, id: EntryId): Promise<Entry | undefined> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowToEntry(row);
}

export async function getEntry(db: Db, id: EntryId): Promise<Entry> {
  const entry = await findEntry(db, id);
  if (!entry) throw new AppError('entry-missing');
  return entry;
}

/** A page with whatever parts it has, for its place in lists and in the index. */
export async function getStored(db: Db, id: EntryId): Promise<Entry> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('entry-missing');
  return rowToStored(row);
}

/** What can be read of a page whatever wrote it: its lines of text. */
export async function getUnreadable(db: Db, id: EntryId): Promise<UnreadableEntry> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('entry-missing');
  const text = wordsOfUnknown(JSON.parse(row.body_json));
  return { id, title: row.title, entryDate: row.entry_date, text };
}

export interface StoredState {
  revision: number;
  bodyVersion: number;
  createdAt: number;
  deletedAt: number | null;
}

/** Undefined when the entry is not stored yet. */
export async function findState(db: Db, id: EntryId): Promise<StoredState | undefined> {
  const row = await db
    .selectFrom('entry')
    .select(['revision', 'body_version', 'created_at', 'deleted_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { revision, body_version: bodyVersion, created_at: createdAt, deleted_at: deletedAt } = row;
  return { revision, bodyVersion, createdAt, deletedAt };
}

/** How many pages the journal has, those in the trash too. */
export async function countEntries(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many pages have an id that begins so, those in the trash too; by index. */
export async function countWithPrefix(db: Db, prefix: string): Promise<number> {
  const { count } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('id', '>=', prefix)
    .where('id', '<', `${prefix}g`) // behind every hexadecimal digit
    .executeTakeFirstOrThrow();
  return count;
}

export interface Written {
  entry: Entry;
  preview: string;
  hasAttachment: boolean;
  now: Date;
}

export async function insertEntry(db: Db, { entry, preview, hasAttachment, now }: Written): Promise<void> {
  const at = now.getTime();
  await db
    .insertInto('entry')
    .values({
      id: entry.id,
      ...entryToColumns(entry, hasAttachment),
      preview,
      created_at: at,
      updated_at: at,
      deleted_at: null,
    })
    .execute();
}

export async function updateEntry(db: Db, { entry, preview, hasAttachment, now }: Written): Promise<void> {
  await db
    .updateTable('entry')
    .set({ ...entryToColumns(entry, hasAttachment), preview, updated_at: now.getTime() })
    .where('id', '=', entry.id)
    .execute();
}

/** To the trash, or back from it (`null`). */
export async function updateDeleted(db: Db, id: EntryId, deletedAt: Date | null): Promise<void> {
  await db
    .updateTable('entry')
    .set({ deleted_at: deletedAt?.getTime() ?? null })
    .where('id', '=', id)
    .execute();
}

/** For good; its history, facets and ending go with it. */
export async function deleteEntry(db: Db, id: EntryId): Promise<void> {
  await db.deleteFrom('entry').where('id', '=', id).execute();
}

/** Pages that went to the trash up to that moment; all of them without one. */
export async function listTrashed(db: Db, upTo?: Date): Promise<EntryId[]> {
  let query = db.selectFrom('entry').select('id').where('deleted_at', 'is not', null);
  if (upTo) query = query.where('deleted_at', '<=', upTo.getTime());
  const rows = await query.execute();
  return rows.map(({ id }) => entryId.parse(id));
}

/** The pages of a program that is no more; no other form of a page, so that one that is open can still be saved. */
export async function releaseProgram(trx: Db, id: string): Promise<void> {
  await trx.updateTable('entry').set({ program_id: null }).where('program_id', '=', id).execute();
}
