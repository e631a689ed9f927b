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

/** A file that goes along as it is. */
export type CarriedFile = Pick<ShownPicture, 'attachmentId' | 'name' | 'pieceId'>;

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
export const filesOf = (document: PortfolioDocument): CarriedFile[] =>
  eachOnce(
    figuresOf(document).flatMap(({ block: { figure }, pieceId }) =>
      figure.kind === 'media' ? [{ attachmentId: figure.attachmentId, name: figure.fileName, pieceId }] : [],
    ),
  );

function keptBlocks(blocks: readonly Block[], gone: ReadonlySet<AttachmentId>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'quote') return [{ ...block, blocks: keptBlocks(block.blocks, gone) }];
    if (block.kind === 'list')
      return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: keptBlocks(item.blocks, gone) })) }];
    if (block.kind !== 'figure') return [block];
    const { figure } = block;
    if ((figure.kind === 'picture' || figure.kind === 'media') && gone.has(figure.attachmentId)) return [];
    if (figure.kind === 'media' && figure.still !== null && gone.has(figure.still))
      return [{ ...block, figure: { ...figure, still: null } }];
    return [block];
  });
}

/** A document without pictures and files that cannot be read: a figure goes with its caption; a film may lose its still alone. */
export function withoutUnreadable(document: PortfolioDocument, gone: ReadonlySet<AttachmentId>): PortfolioDocument {
  if (gone.size === 0) return document;
  const { cover } = document;
  return {
    cover: { ...cover, logo: cover.logo && gone.has(cover.logo.attachmentId) ? null : cover.logo },
    parts: document.parts.map((part) => ({
      ...part,
      intro: keptBlocks(part.intro, gone),
      pieces: part.pieces.map((piece) => ({ ...piece, blocks: keptBlocks(piece.blocks, gone) })),
    })),
  };
}
