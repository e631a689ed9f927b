import type { AttachmentId } from '../attachments/attachments.contract.ts';
import { type FigureBlock, figuresIn } from './document.rules.ts';
import type { Block, Figure, PortfolioDocument } from './document.ts';
import type { PieceId } from './portfolio.contract.ts';

/** A picture of the store that a document shows, where it stands first. */
export interface ShownPicture {
  attachmentId: AttachmentId;
  name: string;
  alt: string;
  pieceId: PieceId | null;
}

/** A file that goes along. */
export type ShownFile = Pick<ShownPicture, 'attachmentId' | 'name' | 'pieceId'> & { mediaType: string };

/** The picture that a figure draws: a picture itself, or the still of a film. */
function pictureOf(figure: Figure): { attachmentId: AttachmentId; name: string } | null {
  if (figure.kind === 'picture') return { attachmentId: figure.attachmentId, name: figure.fileName };
  if (figure.kind === 'media' && figure.still !== null) return { attachmentId: figure.still, name: figure.fileName };
  return null;
}

interface Seen {
  block: FigureBlock;
  pieceId: PieceId | null;
}

/** Every figure outside of the cover, in the order in which it is seen; what cannot be shown has none. */
const figuresOf = ({ parts }: PortfolioDocument): Seen[] =>
  parts.flatMap((part) => [
    ...figuresIn(part.intro).map((block) => ({ block, pieceId: null })),
    ...part.pieces
      .filter(({ trouble }) => trouble === null)
      .flatMap(({ id, blocks }) => figuresIn(blocks).map((block) => ({ block, pieceId: id }))),
  ]);

function eachOnce<Shown extends { attachmentId: AttachmentId }>(all: readonly Shown[]): Shown[] {
  const first = new Map<AttachmentId, Shown>();
  for (const one of all) if (!first.has(one.attachmentId)) first.set(one.attachmentId, one);
  return [...first.values()];
}

/** Every picture of a document, each once, in the order in which they are seen. */
export function picturesOf(document: PortfolioDocument): ShownPicture[] {
  const { logo } = document.cover;
  const onCover = logo ? [{ attachmentId: logo.attachmentId, name: logo.fileName, alt: '', pieceId: null }] : [];
  const inside = figuresOf(document).flatMap(({ block, pieceId }) => {
    const picture = pictureOf(block.figure);
    return picture ? [{ ...picture, alt: block.alt, pieceId }] : [];
  });
  return eachOnce([...onCover, ...inside]);
}

/** Films, sounds and documents of a document, each once. */
export const filesOf = (document: PortfolioDocument): ShownFile[] =>
  eachOnce(
    figuresOf(document).flatMap(({ block: { figure }, pieceId }) =>
      figure.kind === 'media'
        ? [{ attachmentId: figure.attachmentId, name: figure.fileName, pieceId, mediaType: figure.mediaType }]
        : [],
    ),
  );

/** A figure as it is from now on; null: it goes, with its caption. */
type ChangeFigure = (figure: Figure) => Figure | null;

function withFigures(blocks: readonly Block[], change: ChangeFigure): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'quote') return [{ ...block, blocks: withFigures(block.blocks, change) }];
    if (block.kind === 'list')
      return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: withFigures(item.blocks, change) })) }];
    if (block.kind !== 'figure') return [block];
    const figure = change(block.figure);
    return figure ? [{ ...block, figure }] : [];
  });
}

const changeFigures = ({ cover, parts }: PortfolioDocument, change: ChangeFigure): PortfolioDocument => ({
  cover,
  parts: parts.map((part) => ({
    ...part,
    intro: withFigures(part.intro, change),
    pieces: part.pieces.map((piece) => ({ ...piece, blocks: withFigures(piece.blocks, change) })),
  })),
});

/** A document without these pictures and files: a figure goes with its caption; a film may lose its still alone. */
export function withoutAttachments(document: PortfolioDocument, gone: ReadonlySet<AttachmentId>): PortfolioDocument {
  if (gone.size === 0) return document;
  const { cover } = document;
  const logo = cover.logo && gone.has(cover.logo.attachmentId) ? null : cover.logo;
  return changeFigures({ ...document, cover: { ...cover, logo } }, (figure) => {
    if (figure.kind !== 'picture' && figure.kind !== 'media') return figure;
    if (gone.has(figure.attachmentId)) return null;
    return figure.kind === 'media' && figure.still !== null && gone.has(figure.still)
      ? { ...figure, still: null }
      : figure;
  });
}

/** A document in which each file is as large as it leaves. */
export const withFileSizes = (
  document: PortfolioDocument,
  files: ReadonlyMap<AttachmentId, { bytes: number }>,
): PortfolioDocument =>
  changeFigures(document, (figure) =>
    figure.kind === 'media' ? { ...figure, bytes: files.get(figure.attachmentId)?.bytes ?? figure.bytes } : figure,
  );
