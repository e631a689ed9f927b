import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';

export interface FileUse {
  attachmentId: string;
  entryId: string;
  title: string;
  isInTrash: boolean;
}

/** Which pages show which attachments as they are now, those in the trash too; of one attachment, or of all. */
export async function listFileUses(db: Db, attachmentId = ''): Promise<FileUse[]> {
  const rows = await db
    .selectFrom('entry_facet')
    .innerJoin('entry', 'entry.id', 'entry_facet.entry_id')
    .select(['entry_facet.facet', 'entry.id', 'entry.title', 'entry.deleted_at'])
    .where('facet', '>=', `file:${attachmentId}`)
    .where('facet', '<', `file:${attachmentId}g`)
    .orderBy('facet')
    .orderBy('entry_facet.entry_date', 'desc')
    .execute();
  return rows.map(({ facet, id, title, deleted_at }) => ({
    attachmentId: facet.slice('file:'.length),
    entryId: id,
    title,
    isInTrash: deleted_at !== null,
  }));
}

/** Every attachment that an earlier form of a page shows. */
export async function listFilesInHistory(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('revision')
    .select('attachment_ids')
    .distinct()
    .where('attachment_ids', '<>', '')
    .execute();
  return new Set(rows.flatMap(({ attachment_ids }) => attachment_ids.split(' ')));
}

/** Every attachment that one page shows or showed: as it is now, and in its earlier forms. */
export async function listFilesOf(db: Db, entryId: string): Promise<string[]> {
  const now = await db
    .selectFrom('entry_facet')
    .select('facet')
    .where('entry_id', '=', entryId)
    .where('facet', 'like', 'file:%')
    .execute();
  const then = await db
    .selectFrom('revision')
    .select('attachment_ids')
    .where('entry_id', '=', entryId)
    .where('attachment_ids', '<>', '')
    .execute();
  const ids = then.flatMap(({ attachment_ids }) => attachment_ids.split(' '));
  return [...new Set([...now.map(({ facet }) => facet.slice('file:'.length)), ...ids])];
}

/** Forms that are looked at: reading all of a large journal would hold the window up for seconds. */
const SAMPLE = 5000;

/**
 * Bytes that earlier forms of pages take; of more than 5,000 of them an estimate. Pages have random ids, so those that
 * come first are a fair sample.
 */
export async function measureHistory(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number; average: number | null }>`
    SELECT (SELECT count(*) FROM revision) AS count,
      (SELECT avg(length(body_packed)) FROM (SELECT body_packed FROM revision LIMIT ${SAMPLE})) AS average`.execute(db);
  return Math.round((rows[0]?.count ?? 0) * (rows[0]?.average ?? 0));
}

/** Bytes that the words of the pages in the trash take. */
export async function measureTrash(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number | null }>`
    SELECT sum(octet_length(body_json) + octet_length(title)) AS bytes
    FROM entry WHERE deleted_at IS NOT NULL`.execute(db);
  return rows[0]?.bytes ?? 0;
}
