import type { Block, DocumentPart, PortfolioDocument } from './document.ts';

/** The parts that have something to show: a piece that is left out leaves no heading behind, and no empty page. */
export function partsToShow({ parts }: PortfolioDocument): DocumentPart[] {
  return parts
    .map((part) => ({ ...part, pieces: part.pieces.filter(({ trouble }) => trouble === null) }))
    .filter(({ pieces, intro }) => pieces.length + intro.length > 0);
}

/** Every block, those inside lists and quotes too, in the order in which they are read. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* everyBlock(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
  }
}

export type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** Every figure among blocks, in the same order. */
export function figuresIn(blocks: readonly Block[]): FigureBlock[] {
  return [...everyBlock(blocks)].filter((block) => block.kind === 'figure');
}
