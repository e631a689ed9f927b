import type { AttachmentId } from '../../../../shared/attachments/attachments.contract.ts';
import { partsToShow } from '../../../../shared/portfolio/document.rules.ts';
import type { Media, PortfolioDocument } from '../../../../shared/portfolio/document.ts';
import type { Prepared } from '../../prepared.ts';

/** Where pictures and files are found by whoever shows the page: inside it, or under an address that is lent to it. */
export interface Addresses {
  picture(id: AttachmentId): string | null;
  /** A film or another file that goes along; null where nothing goes along. */
  media(media: Media): string | null;
  /**
   * On paper, a clear picture that lies over each chart and bears its words: Chromium tags what a picture shows, and nothing of
   * what a drawing in the page shows.
   */
  clearPicture?: string;
}

/** What is drawn, and what is counted on the way: figures and tables bear numbers over the whole portfolio. */
export interface Drawing {
  prepared: Prepared;
  addresses: Addresses;
  next: { figure: number; table: number };
  /** The level of the title below which headings stand: 3 in a piece, 2 in what stands beside the parts. */
  under: number;
  /** How deep the last heading below it went; none yet: 0. */
  depth: number;
}

export const newDrawing = (prepared: Prepared, addresses: Addresses): Drawing => ({
  prepared,
  addresses,
  next: { figure: 1, table: 1 },
  under: 3,
  depth: 0,
});

/** What is shown, with the number of each part. */
export const shownParts = (document: PortfolioDocument) =>
  partsToShow(document).map((part, place) => ({ ...part, number: place + 1 }));

export type ShownPart = ReturnType<typeof shownParts>[number];
