import { formatDay } from '../../../shared/calendar/format-day.ts';
import { formatBytes } from '../../../shared/files/format-bytes.ts';
import type {
  Block,
  Chart,
  DocumentCover,
  DocumentPart,
  Figure,
  Media,
  PortfolioDocument,
} from '../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../shared/portfolio/messages/export.messages.ts';
import { paperMessages } from '../../../shared/portfolio/messages/paper.messages.ts';
import { say } from '../../files/markup.ts';

const { inFile } = exportMessages;
const { media } = paperMessages;

/** The parts that have something to show: a piece that is left out leaves no heading behind, and no empty page. */
export function partsToShow({ parts }: PortfolioDocument): DocumentPart[] {
  return parts
    .map((part) => ({ ...part, pieces: part.pieces.filter(({ trouble }) => trouble === null) }))
    .filter(({ pieces, intro }) => pieces.length + intro.length > 0);
}

const monthOf = (day: string) => formatDay(day, { month: 'long', year: 'numeric' });

/** What stands at the foot of the cover, as far as there is something to say. */
export function coverFacts({ author, program, cohort, coversFrom, coversTo }: DocumentCover) {
  const covers = [...new Set([coversFrom, coversTo].filter((day) => day !== null).map(monthOf))];
  const [from = '', to] = covers;
  return [
    { label: paperMessages.cover.portfolio, words: author },
    { label: paperMessages.cover.program, words: [program, cohort].filter((words) => words !== '').join(', ') },
    {
      label: paperMessages.cover.covers,
      words: to === undefined ? from : say(paperMessages.fromTo, { from, to }),
    },
  ].filter(({ words }) => words !== '');
}

/** "Film: Thinking classrooms.mp4, 12 MB." */
export function mediaLine({ mediaType, fileName, bytes }: Media): string {
  const kind = mediaType.startsWith('video/') ? media.film : mediaType.startsWith('audio/') ? media.sound : media.file;
  return say(inFile.card, { kind, name: fileName, size: formatBytes(bytes) });
}

/** Every block, those inside lists and quotes too, in the order in which they are read. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* everyBlock(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
  }
}

/** Every figure of what is shown. */
export function* figuresOf(document: PortfolioDocument): Generator<Figure> {
  for (const part of partsToShow(document)) {
    for (const blocks of [part.intro, ...part.pieces.map((piece) => piece.blocks)]) {
      for (const block of everyBlock(blocks)) if (block.kind === 'figure') yield block.figure;
    }
  }
}

export const isChart = (figure: Figure): figure is Chart => figure.kind === 'strips' || figure.kind === 'path';
