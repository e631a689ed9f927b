import type { Db } from '../db/schema.ts';
import type { AttachedFileTable } from './attachments.table.ts';

/** What is known of a content. Taken in again, it has the newer name, and was still added on the first day. */
export async function upsertAttachedFile(db: Db, row: AttachedFileTable): Promise<void> {
  const { name, media_type, view, is_misnamed } = row;
  await db
    .insertInto('attached_file')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, media_type, view, is_misnamed }))
    .execute();
}

export async function findAttachedFile(db: Db, id: string): Promise<AttachedFileTable | undefined> {
  return db.selectFrom('attached_file').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listAttachedFiles(db: Db): Promise<AttachedFileTable[]> {
  return db.selectFrom('attached_file').selectAll().execute();
}

export async function deleteAttachedFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('attached_file').where('id', '=', id).execute();
}
