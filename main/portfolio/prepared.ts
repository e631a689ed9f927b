import type { AttachmentId } from '../../shared/attachments/attachments.contract.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { PortfolioDocument } from '../../shared/portfolio/document.ts';
import type { Cover, FileState, PortfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import type { RedactionReport } from '../../shared/portfolio/redaction.ts';

/** A picture as it may leave: cut, blurred, turned upright, and without anything that a camera wrote into it. */
export interface ReadyPicture {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  /** In pixels. */
  width: number;
  height: number;
}

/** A file that goes along: what becomes of what it tells besides what it shows, and how large it is then. */
export interface ReadyFile {
  state: FileState;
  bytes: number;
}

/** A portfolio that is ready to be drawn: every word in it is decided or shown as it is, every picture is clean. */
export interface Prepared {
  id: PortfolioId;
  revision: number;
  look: Pick<Cover, 'theme' | 'size'>;
  document: PortfolioDocument;
  report: RedactionReport;
  /** Nothing is left to decide. A preview is made of what is not ready, too; nothing else is. */
  isReady: boolean;
  pictures: ReadonlyMap<AttachmentId, ReadyPicture>;
  /** Films, sounds and other files of the document. */
  files: ReadonlyMap<AttachmentId, ReadyFile>;
  /** The coach's day on which it is made. */
  madeOn: LocalDate;
}
