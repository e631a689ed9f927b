import type { Block, Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import type { Item, Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';

/** One part beside what I said about it, ready to be drawn: a dimension, a statement, or the statement that is asked apart. */
export interface ReadPart {
  code: string;
  name: string;
  /** My point, or the mean of my points; null: I did not answer. */
  mine: number | null;
  /** The point that I expected most people to choose. */
  expected: number | null;
  blocks: readonly { block: Block; figure: Figure }[];
  /** All who are in the blocks together. */
  others: Figure;
  withheld: PartFigures['withheld'];
  /** How the two views lie to each other, in words; empty where one of them is missing. */
  gapWords: string;
}

/** A line of a picture or a column of a table: people whose answers stand together, and what they come to. */
export interface ReadLine {
  key: string;
  /** Null: everybody together. */
  block: Block | null;
  figure: Figure;
}

/**
 * The lines of a part: one for each block, and one for everybody where the figure of a block is not shown and that of all of
 * them is.
 */
export function linesOf({ blocks, others }: Pick<ReadPart, 'blocks' | 'others'>): ReadLine[] {
  const lines = blocks.map(({ block, figure }): ReadLine => ({ key: block.groups.join(), block, figure }));
  const isTogether = others.mean !== null && blocks.some(({ figure }) => figure.mean === null);
  return isTogether ? [...lines, { key: 'together', block: null, figure: others }] : lines;
}

/** A statement with everything that is told about it when it is looked at closely. */
export interface ReadItem extends ReadPart {
  item: Item;
  /** Where the gap goes beyond what is usual for the coach; empty where it does not. */
  leanWords: string;
  /** "They see this alike", or that they differ; empty below five answers. */
  alikeWords: string;
}

export interface ReadDimension extends ReadPart {
  definition: string;
  items: readonly ReadItem[];
}

/** The figures of a round as a page reads them. */
export interface Reading {
  questionnaire: Questionnaire;
  blocks: readonly Block[];
  dimensions: readonly ReadDimension[];
  overall: ReadPart | null;
}
