import sharp from 'sharp';
import type { Prepared, ReadyPicture } from '../../../main/portfolio/prepared.ts';
import { type AttachmentId, attachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { PortfolioDocument } from '../../../shared/portfolio/document.ts';
import { portfolioId } from '../../../shared/portfolio/portfolio.contract.ts';

/** An id of the store, made of a number. */
export const storedId = (number: number): AttachmentId => attachmentId.parse(number.toString(16).padStart(64, '0'));

/** A picture as it leaves: of one colour, in pixels. */
export async function readyPicture(width = 320, height = 240): Promise<ReadyPicture> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#6b7f94' } })
    .jpeg()
    .toBuffer();
  return { bytes, mediaType: 'image/jpeg', width, height };
}

/** A document that nothing is left to decide in. */
export const preparedOf = (document: PortfolioDocument, more: Partial<Prepared> = {}): Prepared => ({
  id: portfolioId.parse('7d1f0a52-0f3e-4c8e-8f1c-1c4f4a1d0009'),
  revision: 1,
  look: { theme: 'literata', size: 'A4' },
  document,
  report: {
    replaced: [],
    kept: [],
    sentences: [],
    leftOut: [],
    pictures: { cropped: 0, blurred: 0, cleaned: 0 },
    files: { cleaned: 0, asTheyAre: 0 },
  },
  isReady: true,
  pictures: new Map(),
  files: new Map(),
  madeOn: '2026-06-12',
  ...more,
});
