import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { Media, PortfolioDocument } from '../../../shared/portfolio/document.ts';
import { safeFileName } from '../../files/file-names.ts';
import { figuresOf } from './outgoing.ts';

/** Each film, sound and other file of a document, once, in the order in which they are shown. */
export function mediaOf(document: PortfolioDocument): Media[] {
  const media = new Map<AttachmentId, Media>();
  for (const figure of figuresOf(document)) {
    if (figure.kind === 'media' && !media.has(figure.attachmentId)) media.set(figure.attachmentId, figure);
  }
  return [...media.values()];
}

/**
 * Where they lie beside the document: `files/01 Thinking classrooms.mp4`. Their names come from the document, in which what was
 * decided away does not stand any more, and the number keeps two of one name apart, whatever a disk takes for the same letter.
 */
export function placesOf(document: PortfolioDocument): ReadonlyMap<AttachmentId, string> {
  const media = mediaOf(document);
  const digits = Math.max(2, String(media.length).length);
  return new Map(
    media.map(({ attachmentId, fileName }, index) => [
      attachmentId,
      `files/${String(index + 1).padStart(digits, '0')} ${safeFileName(fileName)}`,
    ]),
  );
}
