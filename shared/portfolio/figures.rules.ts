import type { AttachmentId } from '../attachments/attachments.contract.ts';
import { kindOf } from '../attachments/attachments.types.ts';
import type { Media, Picture } from './document.ts';

/** What is known of a file of the encrypted store. */
export interface KnownFile {
  name: string;
  /** By its content. */
  mediaType: string;
  bytes: number;
}

/**
 * A picture as a picture, however it is attached and whether it can be drawn or not: none leaves without being looked at and
 * cleaned of what a camera wrote into it. Any other file goes along as it is.
 */
export function fileFigure(attachmentId: AttachmentId, { name, mediaType, bytes }: KnownFile): Picture | Media {
  if (kindOf(mediaType) === 'picture') return { kind: 'picture', attachmentId, fileName: name };
  return { kind: 'media', attachmentId, fileName: name, mediaType, bytes, still: null };
}
