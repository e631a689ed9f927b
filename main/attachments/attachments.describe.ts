import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { cleanFileName, isMisnamed } from '../../shared/attachments/attachments.rules.ts';
import { knownTypes, viewOf } from '../../shared/attachments/attachments.types.ts';
import type { AttachmentStore, StoredAttachment } from './attachments.store.ts';
import type { AttachedFileTable } from './attachments.table.ts';
import { typeOf } from './attachments.type.ts';

/** What is written down of a content that was just taken in: its type by its bytes, its name made safe. */
export async function describe(
  store: AttachmentStore,
  { id, bytes, name }: StoredAttachment & { name: string },
  addedAt: Date,
): Promise<AttachedFileTable> {
  const media_type = await typeOf(store, id);
  const clean = cleanFileName(name);
  return {
    id,
    name: clean,
    media_type,
    view: viewOf(media_type),
    bytes,
    is_misnamed: Number(bytes > 0 && isMisnamed(clean, media_type)),
    added_at: addedAt.getTime(),
  };
}

/** What can be said of a content of which nothing was written down: a crash came between the two files. */
export async function describeNameless(store: AttachmentStore, stored: StoredAttachment): Promise<AttachedFileTable> {
  const described = await describe(store, { ...stored, name: '' }, new Date(0));
  const ending = knownTypes[described.media_type]?.extensions[0];
  return { ...described, name: ending === undefined ? described.name : `${described.name}.${ending}` };
}

export function rowToAttachment(row: AttachedFileTable): Attachment {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    view: viewOf(row.media_type),
    bytes: row.bytes,
    addedAt: new Date(row.added_at).toISOString(),
    isMisnamed: row.is_misnamed === 1,
  };
}
