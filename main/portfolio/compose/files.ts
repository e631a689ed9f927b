import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { KnownFile } from '../../../shared/portfolio/figures.rules.ts';
import type { Db } from '../../db/schema.ts';
import { listed } from './rows.ts';

/** What is known of these files; one that is not there is not in the answer. */
export async function readFiles(db: Db, ids: Iterable<AttachmentId>): Promise<Map<AttachmentId, KnownFile>> {
  const rows = await db
    .selectFrom('attached_file')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('id', 'in', listed(ids))
    .execute();
  return new Map(rows.map(({ id, name, media_type: mediaType, bytes }) => [id, { name, mediaType, bytes }]));
}
