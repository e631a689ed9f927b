import type { AttachmentId } from '../attachments/attachments.contract.ts';
import type { Block, Figure, PortfolioDocument } from './document.ts';
import type { PieceId } from './portfolio.contract.ts';

/** A picture of the store that a document shows, where it stands first. */
export interface ShownPicture {
  attachmentId: AttachmentId;
  name: string;
  alt: string;
  pieceId: PieceId | null;
}

/** The picture that a figure draws: a picture itself, or the still of a film. */
function pictureOf(figure: Figure): { attachmentId: AttachmentId; name: string } | null {
  if (figure.kind === 'picture') return { attachmentId: figure.attachmentId, name: figure.fileName };
  if (figure.kind === 'media' && figure.still !== null) return { attachmentId: figure.still, name: figure.fileName };
  return null;
}

function inBlocks(blocks: readonly Block[], pieceId: PieceId | null): ShownPicture[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return inBlocks(block.blocks, pieceId);
    if (block.kind === 'list') return block.items.flatMap((item) => inBlocks(item.blocks, pieceId));
    const picture = block.kind === 'figure' ? pictureOf(block.figure) : null;
    return picture && block.kind === 'figure' ? [{ ...picture, alt: block.alt, pieceId }] : [];
  });
}

/** Every picture of a document, each once, in the order in which they are seen. */
export function picturesOf({ cover, parts }: PortfolioDocument): ShownPicture[] {
  const { logo } = cover;
  const all: ShownPicture[] = [
    ...(logo ? [{ attachmentId: logo.attachmentId, name: logo.fileName, alt: '', pieceId: null }] : []),
    ...parts.flatMap((part) => [
      ...inBlocks(part.intro, null),
      ...part.pieces.filter(({ trouble }) => trouble === null).flatMap((piece) => inBlocks(piece.blocks, piece.id)),
    ]),
  ];
  const first = new Map<AttachmentId, ShownPicture>();
  for (const picture of all) if (!first.has(picture.attachmentId)) first.set(picture.attachmentId, picture);
  return [...first.values()];
}

function keptBlocks(blocks: readonly Block[], gone: ReadonlySet<AttachmentId>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'quote') return [{ ...block, blocks: keptBlocks(block.blocks, gone) }];
    if (block.kind === 'list')
      return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: keptBlocks(item.blocks, gone) })) }];
    if (block.kind !== 'figure') return [block];
    const { figure } = block;
    if (figure.kind === 'picture' && gone.has(figure.attachmentId)) return [];
    if (figure.kind === 'media' && figure.still !== null && gone.has(figure.still))
      return [{ ...block, figure: { ...figure, still: null } }];
    return [block];
  });
}

/** A document without pictures that cannot be read: a figure goes with its caption, a film loses its still. */
export function withoutPictures(document: PortfolioDocument, gone: ReadonlySet<AttachmentId>): PortfolioDocument {
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
