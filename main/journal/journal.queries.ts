import { AppError } from '../../shared/errors.ts';
import {
  type Entry,
  type EntryId,
  type EntrySummary,
  entryId,
  type ListCursor,
} from '../../shared/journal/journal.contract.ts';
import { DOCUMENT_VERSION, type RichTextDocument } from '../../shared/richtext/document.ts';
import type { Db } from '../db/schema.ts';
import type { EntryTable } from './journal.table.ts';

function rowToEntry(row: EntryTable): Entry {
  return {
    id: entryId.parse(row.id),
    revision: row.revision,
    templateId: row.template_id,
    entryDate: row.entry_date,
    title: row.title,
    body: JSON.parse(row.body_json) as RichTextDocument,
  };
}

function entryToColumns(entry: Entry) {
  return {
    revision: entry.revision,
    template_id: entry.templateId,
    entry_date: entry.entryDate,
    title: entry.title,
    body_version: DOCUMENT_VERSION,
    body_json: JSON.stringify(entry.body),
  };
}

export async function findEntry(db: Db, id: EntryId): Promise<Entry | undefined> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowToEntry(row);
}

export async function getEntry(db: Db, id: EntryId): Promise<Entry> {
  const entry = await findEntry(db, id);
  if (!entry) throw new AppError('entry-missing');
  return entry;
}

/** 0 when the entry is not stored yet. */
export async function findRevision(db: Db, id: EntryId): Promise<number> {
  const row = await db.selectFrom('entry').select('revision').where('id', '=', id).executeTakeFirst();
  return row?.revision ?? 0;
}

export async function countEntries(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertEntry(db: Db, entry: Entry, preview: string, now: Date): Promise<void> {
  const at = now.getTime();
  await db
    .insertInto('entry')
    .values({ id: entry.id, ...entryToColumns(entry), preview, created_at: at, updated_at: at })
    .execute();
}

export async function updateEntry(db: Db, entry: Entry, preview: string, now: Date): Promise<void> {
  await db
    .updateTable('entry')
    .set({ ...entryToColumns(entry), preview, updated_at: now.getTime() })
    .where('id', '=', entry.id)
    .execute();
}

/** One page of the list and the place where the next one begins; its cost does not depend on how far down it is. */
export async function listEntries(
  db: Db,
  after: ListCursor | null,
  limit: number,
): Promise<{ entries: EntrySummary[]; next: ListCursor | null }> {
  let query = db
    .selectFrom('entry')
    .select(['id', 'entry_date', 'title', 'template_id', 'preview', 'created_at'])
    .orderBy('entry_date', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('entry_date', 'created_at', 'id'), '<', tuple(after.entryDate, after.createdAt, after.id)),
    );
  }
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map((row) => ({
      id: entryId.parse(row.id),
      entryDate: row.entry_date,
      title: row.title,
      templateId: row.template_id,
      preview: row.preview,
    })),
    next: last ? { entryDate: last.entry_date, createdAt: last.created_at, id: entryId.parse(last.id) } : null,
  };
}
