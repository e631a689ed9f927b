import type { AnswerValue } from './answer.contract.ts';
import { type Crowd, isIn, isSameGroups } from './blocks.rules.ts';
import type { Block, OptionCount, QuestionFigures } from './disclosed.contract.ts';
import type { SurveyQuestion } from './questionnaire.contract.ts';
import type { Rater } from './scoring.rules.ts';
import { answersNeeded, FEWEST_IN_ALL } from './waiting.rules.ts';

type Chosen = Exclude<SurveyQuestion, { kind: 'text' }>;

/** Places of the options that somebody chose; null: they did not answer. */
function choiceOf({ kind }: Chosen, value: AnswerValue | undefined): number[] | null {
  if (kind === 'multiple') return Array.isArray(value) && value.length > 0 ? [...new Set(value)] : null;
  return typeof value === 'number' ? [value] : null;
}

type Choice = readonly number[];

const choicesOf = (question: Chosen, raters: readonly Rater[]): Choice[] =>
  raters.flatMap(({ answers }) => {
    const choice = choiceOf(question, answers[question.code]);
    return choice ? [choice] : [];
  });

const countsOf = ({ options }: Chosen, choices: readonly Choice[]) =>
  options.map((_, place) => choices.filter((choice) => choice.includes(place)).length);

/** Nobody, or enough people not to point to one. */
const isSafe = (count: number, fewest: number) => count === 0 || count >= fewest;

/** Options that too few chose are shown together with the next smallest, until enough chose one of them. */
export function mergedCounts(counts: readonly number[], fewest: number): OptionCount[] {
  const single = counts.map((count, place) => ({ options: [place], count }));
  const chosen = single.filter(({ count }) => count > 0);
  const merge = (sorted: { options: number[]; count: number }[]): typeof sorted => {
    const [least, next, ...rest] = sorted.toSorted((one, other) => one.count - other.count);
    if (!least || !next || least.count >= fewest) return sorted;
    return merge([{ options: [...least.options, ...next.options], count: least.count + next.count }, ...rest]);
  };
  return [...single.filter(({ count }) => count === 0), ...merge(chosen)]
    .map(({ options, count }) => ({ options: options.toSorted((one, other) => one - other), count }))
    .toSorted((one, other) => (one.options[0] ?? 0) - (other.options[0] ?? 0));
}

/** On a scale the points that too few chose are shown together with the neighbour that fewer chose: "+2 or +3". */
export function mergedPoints(counts: readonly number[], fewest: number): OptionCount[] {
  const single = counts.map((count, place) => ({ options: [place], count }));
  const merge = (chosen: { options: number[]; count: number }[]): typeof chosen => {
    const at = chosen.findIndex(({ count }) => count < fewest);
    const one = chosen[at];
    if (!one || chosen.length < 2) return chosen;
    const [before, after] = [chosen[at - 1]?.count ?? Infinity, chosen[at + 1]?.count ?? Infinity];
    const from = before <= after ? at - 1 : at;
    const pair = chosen.slice(from, from + 2);
    const joined = {
      options: pair.flatMap(({ options }) => options),
      count: pair.reduce((sum, { count }) => sum + count, 0),
    };
    return merge([...chosen.slice(0, from), joined, ...chosen.slice(from + 2)]);
  };
  return [...single.filter(({ count }) => count === 0), ...merge(single.filter(({ count }) => count > 0))].toSorted(
    (one, other) => (one.options[0] ?? 0) - (other.options[0] ?? 0),
  );
}

/** Where several may be chosen, each count by itself: null where so few chose it, or did not, that it would point to them. */
export const separateCounts = (counts: readonly number[], n: number, fewest: number): OptionCount[] =>
  counts.map((count, place) => ({
    options: [place],
    count: isSafe(count, fewest) && isSafe(n - count, fewest) ? count : null,
  }));

const shownTogether: Record<Chosen['kind'], (counts: readonly number[], n: number, fewest: number) => OptionCount[]> = {
  single: (counts, _n, fewest) => mergedCounts(counts, fewest),
  scale: (counts, _n, fewest) => mergedPoints(counts, fewest),
  multiple: (counts, n, fewest) => separateCounts(counts, n, fewest),
};

const exactCounts = (counts: readonly number[]): OptionCount[] =>
  counts.map((count, place) => ({ options: [place], count }));

interface Totals {
  n: number;
  counts: OptionCount[];
}

/**
 * Whether what came to the counts since an earlier edition points to nobody: in every set of options that can be read off
 * both, and among those who did not choose them where several may be chosen.
 */
function isSafeSince(before: Totals, now: Totals, kind: Chosen['kind'], fewest: number): boolean {
  const came = now.n - before.n;
  if (came === 0) return true;
  if (came < fewest) return false;
  return readableOffBoth(before.counts, now.counts).every((options) => {
    const grown = sumOver(now.counts, options) - sumOver(before.counts, options);
    return Number.isNaN(grown) || (isSafe(grown, fewest) && (kind !== 'multiple' || isSafe(came - grown, fewest)));
  });
}

const sumOver = (counts: readonly OptionCount[], options: ReadonlySet<number>) =>
  counts
    .filter((one) => one.options.some((place) => options.has(place)))
    .reduce((sum, { count }) => sum + (count ?? Number.NaN), 0);

/** The smallest sets of options that are unions of the sets on either side. */
function readableOffBoth(before: readonly OptionCount[], now: readonly OptionCount[]): Set<number>[] {
  return [...before, ...now].reduce<Set<number>[]>((sets, { options }) => {
    const touched = sets.filter((set) => options.some((place) => set.has(place)));
    const joined = new Set([...options, ...touched.flatMap((set) => [...set])]);
    return [...sets.filter((set) => !touched.includes(set)), joined];
  }, []);
}

/** A question's figures as they were, and of which groups its blocks were. */
export interface EarlierQuestion {
  figures: QuestionFigures;
  blocks: readonly Block[];
}

interface SurveyRound {
  raters: readonly Rater[];
  blocks: readonly Crowd[];
  edition: number;
  fewest: number;
}

/** The counts of each block: only where every one of them, and what is left beside the blocks, points to nobody. */
function blockCounts(question: Chosen, round: SurveyRound, earlier: readonly EarlierQuestion[]): Totals[] {
  const { raters, blocks, edition, fewest } = round;
  if (blocks.length < 2 || blocks.some(({ upTo }) => upTo < edition)) return [];
  const beside = raters.filter((rater) => !blocks.some((crowd) => isIn(crowd, rater)));
  const each = [...blocks.map((crowd) => raters.filter((rater) => isIn(crowd, rater))), beside].map((some) => {
    const choices = choicesOf(question, some);
    return { n: choices.length, all: countsOf(question, choices) };
  });
  const isSafeBlock = ({ n, all }: (typeof each)[number]) =>
    isSafe(n, fewest) &&
    all.every((count) => isSafe(count, fewest) && (question.kind !== 'multiple' || isSafe(n - count, fewest)));
  if (!each.every(isSafeBlock)) return [];
  const shown = each.slice(0, -1).map(({ n, all }) => ({ n, counts: exactCounts(all) }));
  const isSafeBeside = ({ figures, blocks: were }: EarlierQuestion) =>
    figures.blocks.length === blocks.length &&
    blocks.every(({ groups }, at) => isSameGroups(groups, were[at]?.groups ?? [])) &&
    figures.blocks.every((before, at) => {
      const now = shown[at];
      return now !== undefined && isSafeSince(before, now, question.kind, fewest);
    });
  return earlier.every(isSafeBeside) ? shown : [];
}

const nothing = (code: string): QuestionFigures => ({ code, n: null, counts: [], blocks: [] });

/**
 * How a question of a survey was answered, in a protected round. `earlier`: what of it was shown, the newest last; it stays
 * where what came since would point to somebody.
 */
export function protectedQuestion(
  question: SurveyQuestion,
  round: SurveyRound,
  earlier: readonly EarlierQuestion[],
): QuestionFigures {
  const { raters, fewest } = round;
  const { code } = question;
  if (question.kind === 'text') return nothing(code); // its answers are comments
  const shownEarlier = earlier.filter(({ figures }) => figures.n !== null);
  const former = shownEarlier.at(-1)?.figures ?? nothing(code);
  const choices = choicesOf(question, raters);
  const n = choices.length;
  if (n < answersNeeded(fewest) || n === former.n) return former;
  const all = countsOf(question, choices);
  const counts = shownTogether[question.kind](all, n, fewest);
  const isSafeNow = shownEarlier.every(({ figures }) =>
    isSafeSince({ n: figures.n ?? 0, counts: figures.counts }, { n, counts }, question.kind, fewest),
  );
  return isSafeNow ? { code, n, counts, blocks: blockCounts(question, round, shownEarlier) } : former;
}

/** The same in an open conversation: everything is counted, from four people in all and three of a group. */
export function openQuestion(
  question: SurveyQuestion,
  raters: readonly Rater[],
  blocks: readonly Crowd[],
): QuestionFigures {
  const { code } = question;
  if (question.kind === 'text') return nothing(code);
  const choices = choicesOf(question, raters);
  if (choices.length < FEWEST_IN_ALL) return nothing(code);
  const inBlocks = blocks.map((crowd) => {
    const some = choicesOf(
      question,
      raters.filter((rater) => isIn(crowd, rater)),
    );
    return { n: some.length, counts: exactCounts(countsOf(question, some)) };
  });
  return { code, n: choices.length, counts: exactCounts(countsOf(question, choices)), blocks: inBlocks };
}
