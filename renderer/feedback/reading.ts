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
