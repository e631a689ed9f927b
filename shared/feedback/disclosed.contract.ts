import { z } from 'zod';
import { partCode } from './questionnaire.contract.ts';

export const groups = ['teacher', 'administrator', 'peer', 'team', 'other'] as const;
export const group = z.enum(groups);
export type Group = z.infer<typeof group>;

/** How answers of one figure are spread; only where at least five gave one. */
export const spread = z.strictObject({
  lowest: z.number(),
  highest: z.number(),
  /** How many chose each point, from the lowest; empty for a dimension, whose values are means. */
  counts: z.array(z.int().min(0)),
  /** Mean distance from the mean, in points. */
  ad: z.number().min(0),
  /** Agreement within the group: r_wg of one item, r_wg(J) of a dimension; 0 to 1. */
  rwg: z.number().min(0).max(1),
});
export type Spread = z.infer<typeof spread>;

/** One figure of several people. `mean` is null where so few answered that it is not shown. */
export const figure = z.strictObject({
  /** How many answers are in the mean; where it is not shown, 0. */
  n: z.int().min(0),
  mean: z.number().nullable(),
  /**
   * How many of all in the block, or in all blocks, had not had the chance to see it (of a dimension: more than half of it);
   * told where the mean is not, too. Null: too few people to say.
   */
  notSeen: z.int().min(0).nullable(),
  spread: spread.nullable(),
});
export type Figure = z.infer<typeof figure>;

/** Why a figure that could be expected is not there, or is that of an earlier edition: too few, or what would follow from it. */
export const withheldReasons = ['few', 'subtraction'] as const;

/**
 * The figures of one part: one for each block, in their order, and of all together whose block's figure is shown (in an open
 * conversation of everybody). Where no block's is, those of all blocks may be enough together.
 */
export const partFigures = z.strictObject({
  code: partCode,
  blocks: z.array(figure),
  others: figure,
  /** Null: what can be shown is shown. */
  withheld: z.enum(withheldReasons).nullable(),
});
export type PartFigures = z.infer<typeof partFigures>;

/** People whose answers are shown together. */
export const block = z.strictObject({ groups: z.array(group).min(1), raters: z.int().min(1) });
export type Block = z.infer<typeof block>;

/** Options of a survey's question that are shown together, because fewer than the smallest group chose one of them. */
export const optionCount = z.strictObject({
  /** Places of the options. */
  options: z.array(z.int().min(0)).min(1),
  /** Null: fewer than the smallest group, or all but so few. */
  count: z.int().min(0).nullable(),
});
export type OptionCount = z.infer<typeof optionCount>;

export const questionFigures = z.strictObject({
  code: partCode,
  /** How many answered it; null where it is not shown. */
  n: z.int().min(0).nullable(),
  /** Of everybody; empty for a question that is answered in words, and where too few answered. */
  counts: z.array(optionCount),
  /** The same for each block; empty where a count would point to somebody. */
  blocks: z.array(z.strictObject({ n: z.int().min(0), counts: z.array(optionCount) })),
});
export type QuestionFigures = z.infer<typeof questionFigures>;

/** Something that somebody wrote. Nothing tells in a protected round who or when; the order is random. */
export const comment = z.strictObject({
  id: z.uuid(),
  /** What it answers; null: words of their own, or one whose question would point to somebody. */
  code: partCode.nullable(),
  text: z.string(),
  /** Whose it is: only in an open conversation. */
  answerId: z.uuid().nullable(),
});
export type Comment = z.infer<typeof comment>;

/**
 * Everything of the others' answers that may be shown. In the protected modes nothing else of them ever leaves the main
 * process. `edition` counts how often the figures were made anew; each is made with its predecessors in mind.
 */
export const disclosed = z.strictObject({
  edition: z.int().min(1),
  isProtected: z.boolean(),
  /** The smallest number of people for a figure of a group: 3 or 5. */
  smallestGroup: z.int().min(3).max(5),
  /** How many answers it was made of. */
  answered: z.int().min(0),
  /** How many of these are in no figure, because their group, or what came to it since the last edition, is too small. */
  leftOut: z.int().min(0),
  /** Empty: fewer than four people answered, or nothing can be shown: words alone. */
  blocks: z.array(block),
  dimensions: z.array(partFigures),
  items: z.array(partFigures),
  overall: partFigures.nullable(),
  /** How many chose each word of the deck, by its place; null: fewer than the smallest group took part. */
  deck: z.strictObject({ raters: z.int(), counts: z.array(z.int().min(0)) }).nullable(),
  questions: z.array(questionFigures),
  comments: z.array(comment),
  /** How many wrote something that is not shown, because fewer than three did. */
  commentersHidden: z.int().min(0),
});
export type Disclosed = z.infer<typeof disclosed>;
