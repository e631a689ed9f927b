import type { Answers } from './answer.contract.ts';
import { type Crowd, openBlocks, protectedBlocks, toBlock } from './blocks.rules.ts';
import { type Chance, openComments, protectedComments } from './comments.rules.ts';
import { deckCounts } from './deck.rules.ts';
import type { Disclosed, Group } from './disclosed.contract.ts';
import type { waitReasons } from './feedback.contract.ts';
import { openFigures, protectedFigures } from './figures.rules.ts';
import type { Questionnaire } from './questionnaire.contract.ts';
import { type Family, familiesOf, hasCounted, type Rater } from './scoring.rules.ts';
import { openQuestion, protectedQuestion } from './survey.rules.ts';

/** One answer, as it lies in the journal. */
export interface CountedAnswer {
  id: string;
  group: Group;
  answers: Answers;
  /** The first edition that it was counted in; null: none yet. */
  edition: number | null;
  /** What somebody said, in an open conversation; otherwise empty. */
  words: string;
}

export interface Disclosing {
  questionnaire: Questionnaire;
  answers: readonly CountedAnswer[];
  isProtected: boolean;
  smallestGroup: 3 | 5;
  /** All editions so far, the first one first. */
  earlier: readonly Disclosed[];
  random: Chance;
  newId: () => string;
}

export interface Refusal {
  waitsFor: Extract<(typeof waitReasons)[number], 'too-few' | 'too-few-new' | 'nothing-new'>;
  /** How many answers have to be there, or new ones since the last edition. */
  needed: number;
}

/**
 * What has to come before figures can be made, or made anew; null: nothing. In an open conversation one voice is enough, and
 * the figures are made anew as often as one likes, because what was said may be put right.
 */
function refusalOf({
  isProtected,
  smallestGroup,
  answered,
  counted,
}: {
  isProtected: boolean;
  smallestGroup: number;
  /** How many answers are there, and how many of them are in the last edition; null: there is none. */
  answered: number;
  counted: number | null;
}): Refusal | null {
  const needed = isProtected ? smallestGroup : 1;
  const fresh = answered - (counted ?? 0);
  if (counted === null || !isProtected) return answered < needed ? { waitsFor: 'too-few', needed } : null;
  if (fresh >= needed) return null;
  return { waitsFor: fresh === 0 ? 'nothing-new' : 'too-few-new', needed };
}

interface Round extends Disclosing {
  raters: readonly Rater[];
  blocks: readonly Crowd[];
  edition: number;
}

function figuresOf({ questionnaire, isProtected, smallestGroup, earlier, raters, blocks, edition }: Round) {
  if (blocks.length === 0) return { dimensions: [], items: [], overall: null };
  const round = { raters, blocks, edition, fewest: smallestGroup, earlier };
  const figures = familiesOf(questionnaire).map((family: Family) => ({
    family,
    made: isProtected ? protectedFigures(family, round) : openFigures(family, raters, blocks),
  }));
  const inDimensions = figures.filter(({ family }) => family.dimension !== null);
  return {
    dimensions: inDimensions.flatMap(({ made }) => made.dimension ?? []),
    items: inDimensions.flatMap(({ made }) => made.items),
    overall: figures.find(({ family }) => family.dimension === null)?.made.items[0] ?? null,
  };
}

function questionsOf({ questionnaire, isProtected, smallestGroup, earlier, raters, blocks, edition }: Round) {
  const round = { raters, blocks, edition, fewest: smallestGroup };
  return questionnaire.questions.map((question) => {
    const shown = earlier.flatMap((one) => {
      const figures = one.questions.find(({ code }) => code === question.code);
      return figures ? [{ figures, blocks: one.blocks }] : [];
    });
    return isProtected ? protectedQuestion(question, round, shown) : openQuestion(question, raters, blocks);
  });
}

function commentsOf({ questionnaire, answers, isProtected, earlier, edition, random, newId }: Round) {
  const writers = answers.map((answer) => ({ ...answer, edition: answer.edition ?? edition }));
  const former = earlier.at(-1)?.comments ?? [];
  if (!isProtected) return openComments(questionnaire, writers, former, newId);
  return protectedComments(questionnaire, writers, edition, former, { random, newId });
}

const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Which parts somebody answered and which they had not seen; not how. */
const partsOf = ({ answers }: Rater): string =>
  Object.keys(answers)
    .toSorted()
    .map((code) => (answers[code] === null ? `${code}-` : code))
    .join(' ');

/**
 * Raters in an order that depends neither on that in which answers lie nor on what they say. Where one of several figures has
 * to be left out it is therefore always the same one, and which one it is tells nothing.
 */
function inOneOrder(raters: readonly Rater[]): Rater[] {
  return raters
    .map((rater) => ({ rater, parts: partsOf(rater) }))
    .toSorted(
      (one, other) =>
        one.rater.edition - other.rater.edition ||
        compareText(one.rater.group, other.rater.group) ||
        compareText(one.parts, other.parts),
    )
    .map(({ rater }) => rater);
}

/**
 * Everything of the others' answers that may be shown, made of all answers that are there, those that were in earlier editions
 * among them. Pure: chance and ids are given. Who is in no figure reads so in `leftOut`.
 */
export function disclose(disclosing: Disclosing): Disclosed | Refusal {
  const { questionnaire, answers, isProtected, smallestGroup, earlier } = disclosing;
  const counted = earlier.length === 0 ? null : answers.filter((answer) => answer.edition !== null).length;
  const refusal = refusalOf({ isProtected, smallestGroup, answered: answers.length, counted });
  if (refusal) return refusal;

  const edition = (earlier.at(-1)?.edition ?? 0) + 1;
  const raters = inOneOrder(
    answers
      .filter((answer) => hasCounted(questionnaire, answer.answers))
      .map((answer): Rater => ({ group: answer.group, answers: answer.answers, edition: answer.edition ?? edition })),
  );
  const crowds = isProtected ? protectedBlocks(raters, edition, smallestGroup, earlier) : openBlocks(raters, edition);
  const blocks = crowds.map((crowd) => toBlock(raters, crowd));
  const inBlocks = blocks.reduce((sum, block) => sum + block.raters, 0);
  const round = { ...disclosing, raters, blocks: crowds, edition };
  return {
    edition,
    isProtected,
    smallestGroup,
    answered: answers.length,
    leftOut: isProtected && blocks.length > 0 ? raters.length - inBlocks : 0,
    blocks,
    ...figuresOf(round),
    deck: deckCounts(
      questionnaire,
      raters.map((rater) => rater.answers),
      isProtected ? smallestGroup : 3,
      isProtected ? (earlier.at(-1)?.deck ?? null) : null,
    ),
    questions: questionsOf(round),
    ...commentsOf(round),
  };
}

/** Whether figures were made. */
export const isDisclosed = (result: Disclosed | Refusal): result is Disclosed => 'edition' in result;
