import { z } from 'zod';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';

/** HMAC-SHA256 of the content, in hex: equal contents are kept once. */
export const attachmentId = z.string().regex(/^[0-9a-f]{64}$/);
export type AttachmentId = z.infer<typeof attachmentId>;

/** What can be done with a content; decided by its bytes and never by its name. */
export const attachmentViews = ['image', 'audio', 'video', 'pdf', 'text', 'none'] as const;
export type AttachmentView = (typeof attachmentViews)[number];

export const attachment = z.strictObject({
  id: attachmentId,
  /** Cleaned: no path, no control or direction characters. */
  name: z.string().min(1).max(255),
  /** By content, such as `image/png`; `application/octet-stream` when unknown. */
  mediaType: z.string().max(127),
  view: z.enum(attachmentViews),
  bytes: z.int().min(0),
  addedAt: z.iso.datetime(),
  /** Whether its name tells of another type than its content has. */
  isMisnamed: z.boolean(),
});
export type Attachment = z.infer<typeof attachment>;

/** 2 GB, in bytes. */
export const MAX_ATTACHMENT_BYTES = 2 * 1024 ** 3;
/** How much of a file travels in one message. */
export const PIECE_BYTES = 1024 ** 2;

const uploadId = z.uuid();

const stored = attachment.extend({
  entries: z.array(z.strictObject({ id: entryId, title: z.string() })),
  /** Artefacts that hold it, and portfolios whose cover shows it. */
  others: z.array(z.strictObject({ kind: z.enum(['artefact', 'portfolio']), id: z.uuid(), title: z.string() })),
  /** Every page that shows it is in the trash, and nothing else does. */
  isInTrash: z.boolean(),
  /** An earlier form of a page shows it. */
  isInHistory: z.boolean(),
});
export type ListedAttachment = z.infer<typeof stored>;

export const attachmentsContract = {
  /** Begins to take in a file that the window reads: dropped, pasted, or chosen in the system's dialog. */
  beginUpload: operation(
    z.strictObject({ name: z.string().max(1000), bytes: z.int().min(0) }),
    z.strictObject({ uploadId }),
  ),
  /** The next piece, in order; it is sealed and on the disk when this answers. */
  appendUpload: operation(
    z.strictObject({ uploadId, data: z.instanceof(Uint8Array) }),
    z.strictObject({ taken: z.int().min(0) }),
  ),
  finishUpload: operation(z.strictObject({ uploadId }), attachment),
  /** Leaves nothing behind. */
  cancelUpload: operation(z.strictObject({ uploadId }), z.null()),
  /** Null when its content is not in the store. */
  findAttachment: operation(z.strictObject({ id: attachmentId }), attachment.nullable()),
  /** Everything that is stored, the largest first, with the pages and the other places that show it. */
  listAttachments: operation(z.null(), z.array(stored)),
  /** Removes what nothing shows: no artefact, no cover, no page, not even in the trash or in an older form. Refuses with `attachment-in-use`. */
  removeAttachment: operation(z.strictObject({ id: attachmentId }), z.null()),
  /** What uses the space, in bytes. Nothing is counted twice: an attachment that only the trash shows is trash. */
  measureSpace: operation(
    z.null(),
    z.strictObject({
      journal: z.int().min(0),
      attachments: z.int().min(0),
      history: z.int().min(0),
      trash: z.int().min(0),
      backups: z.int().min(0),
      free: z.int().min(0),
    }),
  ),
  /** Writes a readable copy and opens it in another program. Refuses with `attachment-not-openable` outside the list. */
  openOutside: operation(z.strictObject({ id: attachmentId }), z.null()),
  /** Saves a readable copy where the coach wants it. */
  saveCopy: operation(
    z.strictObject({ id: attachmentId }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
};
