import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { PIECE_BYTES } from '../../shared/attachments/attachments.contract.ts';
import type { Client } from '../../shared/contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { unwrap } from './test-client.ts';

/** Attaches a content through the door, piece by piece, as the window does. */
export async function attach(client: Client, name: string, content: Uint8Array): Promise<Attachment> {
  const { uploadId } = unwrap(await client.attachments.beginUpload({ name, bytes: content.length }));
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    const data = new Uint8Array(content.subarray(at, at + PIECE_BYTES));
    unwrap(await client.attachments.appendUpload({ uploadId, data }));
  }
  return unwrap(await client.attachments.finishUpload({ uploadId }));
}

/** Saves a page that shows attachments. */
export async function savePageWith(client: Client, title: string, shown: readonly Attachment[]): Promise<EntryId> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const nodes = shown.map(({ id, name }): RichTextNode => ({ type: 'attachment', attrs: { attachmentId: id, name } }));
  const body = { type: 'doc' as const, content: [...nodes, { type: 'paragraph' }] };
  unwrap(await client.journal.saveEntry({ ...begun, title, body }));
  return begun.id;
}
