import type { AttachmentId } from '../../../../shared/attachments/attachments.contract.ts';
import type { Cover } from '../../../../shared/portfolio/portfolio.contract.ts';
import type { ReadyPicture } from '../../prepared.ts';
import { Numbering } from './numbering.ts';
import { textHeight, textWidth } from './theme.ts';

/** Twips to a pixel, at the 96 to an inch that the library counts pictures in. */
const TWIPS_PER_PIXEL = 15;

/** Where files lie beside the Word file, by their ids; empty where it goes out alone. */
export type Places = ReadonlyMap<AttachmentId, string>;

/** What is kept in mind while a document is drawn from its first to its last line. */
export interface Sheet {
  pictures: ReadonlyMap<AttachmentId, ReadyPicture>;
  places: Places;
  numbering: Numbering;
  /** Between the margins, in twips. */
  width: number;
  /** The most that a picture takes, in pixels. */
  most: { width: number; height: number };
  /** Pictures are named by their number: a file's name would go along unseen. */
  nextPicture(): number;
}

export function beginSheet(size: Cover['size'], parts: Pick<Sheet, 'pictures' | 'places'>): Sheet {
  let pictures = 0;
  return {
    ...parts,
    numbering: new Numbering(),
    width: textWidth(size),
    most: { width: textWidth(size) / TWIPS_PER_PIXEL, height: (textHeight(size) / TWIPS_PER_PIXEL) * 0.6 },
    nextPicture: () => ++pictures,
  };
}

/** Where in a document something stands. */
export interface Where {
  /** The style of its paragraphs; undefined: the ordinary one. */
  style: string | undefined;
  /** From the left margin, in twips. */
  indent: number;
  /** How deep a list would stand here, from 0. */
  listLevel: number;
}

export const atMargin: Where = { style: undefined, indent: 0, listLevel: 0 };
