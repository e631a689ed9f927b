import { formatDay } from '../../../shared/calendar/format-day.ts';
import { formatBytes } from '../../../shared/files/format-bytes.ts';
import { figuresIn, partsToShow } from '../../../shared/portfolio/document.rules.ts';
import type { Chart, DocumentCover, Figure, Media, PortfolioDocument } from '../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../shared/portfolio/messages/export.messages.ts';
import { paperMessages } from '../../../shared/portfolio/messages/paper.messages.ts';
import { say } from '../../files/markup.ts';

const { inFile } = exportMessages;
const { media } = paperMessages;

const monthOf = (day: string) => formatDay(day, { month: 'long', year: 'numeric' });

/** "September 2026 to June 2027"; the same month once. */
export function coversInWords({ coversFrom, coversTo }: DocumentCover): string {
  if (coversFrom === null && coversTo === null) return '';
  if (coversFrom === null) return say(paperMessages.until, { to: monthOf(coversTo ?? '') });
  if (coversTo === null) return say(paperMessages.from, { from: monthOf(coversFrom) });
  const [from, to] = [monthOf(coversFrom), monthOf(coversTo)];
  return from === to ? from : say(paperMessages.fromTo, { from, to });
}

/** What stands at the foot of the cover, as far as there is something to say. */
export function coverFacts(cover: DocumentCover) {
  return [
    { label: paperMessages.cover.portfolio, words: cover.author },
    { label: paperMessages.cover.program, words: cover.program },
    { label: paperMessages.cover.cohort, words: cover.cohort },
    { label: paperMessages.cover.covers, words: coversInWords(cover) },
  ].filter(({ words }) => words !== '');
}

/** Whether a file is a film, a sound or something else, in a word. */
export const mediaKind = (mediaType: string): string =>
  mediaType.startsWith('video/') ? media.film : mediaType.startsWith('audio/') ? media.sound : media.file;

/** "Film: Thinking classrooms.mp4, 12 MB." */
export function mediaLine({ mediaType, fileName, bytes }: Media): string {
  return say(inFile.card, { kind: mediaKind(mediaType), name: fileName, size: formatBytes(bytes) });
}

/** Every figure of what is shown. */
export function* figuresOf(document: PortfolioDocument): Generator<Figure> {
  for (const part of partsToShow(document)) {
    for (const blocks of [part.intro, ...part.pieces.map((piece) => piece.blocks)])
      for (const { figure } of figuresIn(blocks)) yield figure;
  }
}

export const isChart = (figure: Figure): figure is Chart => figure.kind === 'strips' || figure.kind === 'path';
