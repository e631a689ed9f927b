import type { Answers } from './answer.contract.ts';
import type { Comment } from './disclosed.contract.ts';
import type { Questionnaire } from './questionnaire.contract.ts';

/** Comments are shown from so many people on, whatever the smallest group of figures is (domain.md 0.25). */
export const FEWEST_COMMENTERS = 3;

/** Somebody who may have written something. */
export interface Writer {
  id: string;
  answers: Answers;
  /** Words that they said, in an open conversation. */
  words: string;
  edition: number;
}

/** Something written: what it answers, and by whom. */
interface Written {
  code: string | null;
  text: string;
  by: string;
}

/** A random number from 0 up to, not including, 1. */
export type Chance = () => number;

/** Fisher and Yates: every order is equally likely. */
export function shuffled<Value>(values: readonly Value[], random: Chance): Value[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    const [one, other] = [result[last], result[place]];
    if (one === undefined || other === undefined) continue;
    result[last] = other;
    result[place] = one;
  }
  return result;
}

const promptsOf = ({ prompts, questions }: Questionnaire) => [
  ...prompts.map(({ code }) => code),
  ...questions.flatMap(({ kind, code }) => (kind === 'text' ? [code] : [])),
];

function writtenBy(codes: readonly string[], { id, answers }: Writer): Written[] {
  return codes.flatMap((code) => {
    const text = answers[code];
    return typeof text === 'string' && text.trim() !== '' ? [{ code, text, by: id }] : [];
  });
}

const commenters = (written: readonly Written[]) => new Set(written.map(({ by }) => by)).size;
const isEnough = (written: readonly Written[]) => commenters(written) >= FEWEST_COMMENTERS;

/** What of some comments can be shown together: under their question where three answered it, the others without it. */
function shownOf(waiting: readonly Written[]): Written[] {
  if (!isEnough(waiting)) return [];
  const answering = (code: string | null) => waiting.filter((one) => one.code === code);
  const withQuestion = waiting.filter(({ code }) => isEnough(answering(code)));
  const pool = waiting.filter((one) => !withQuestion.includes(one)).map((one) => ({ ...one, code: null }));
  return [...withQuestion, ...(isEnough(pool) ? pool : [])];
}

const isSame = (one: Written, other: Written) =>
  one.by === other.by && one.text === other.text && (one.code === other.code || other.code === null);

/** What is still waiting, and what came to be shown, when the editions up to one were made: each by the same rule. */
function afterEdition(codes: readonly string[], writers: readonly Writer[], edition: number) {
  let waiting: Written[] = [];
  let shown: Written[] = [];
  for (let now = 1; now <= edition; now++) {
    waiting.push(...writers.filter((writer) => writer.edition === now).flatMap((writer) => writtenBy(codes, writer)));
    shown = shownOf(waiting);
    waiting = waiting.filter((one) => !shown.some((other) => isSame(one, other)));
  }
  return { waiting, shown };
}

export interface ShownComments {
  comments: Comment[];
  commentersHidden: number;
}

/**
 * The comments of a protected round. Those that were shown stay as they were; new ones are added when three people wrote
 * something that was not shown yet, in random order and without who or when.
 */
export function protectedComments(
  questionnaire: Questionnaire,
  writers: readonly Writer[],
  edition: number,
  former: readonly Comment[],
  { random, newId }: { random: Chance; newId: () => string },
): ShownComments {
  const { waiting, shown } = afterEdition(promptsOf(questionnaire), writers, edition);
  const added = shuffled(shown, random).map(({ code, text }) => ({ id: newId(), code, text, answerId: null }));
  return { comments: [...former, ...added], commentersHidden: commenters(waiting) };
}

/** All comments of an open conversation, each with whose it is. One that was shown before keeps its id, whatever it says by now. */
export function openComments(
  questionnaire: Questionnaire,
  writers: readonly Writer[],
  former: readonly Comment[],
  newId: () => string,
): ShownComments {
  const codes = promptsOf(questionnaire);
  const written = writers.flatMap((writer): Written[] => {
    const words = writer.words.trim() === '' ? [] : [{ code: null, text: writer.words, by: writer.id }];
    return [...writtenBy(codes, writer), ...words];
  });
  const comments = written.map(({ code, text, by }) => {
    const known = former.find((one) => one.answerId === by && one.code === code);
    return { id: known?.id ?? newId(), code, text, answerId: by };
  });
  return { comments, commentersHidden: 0 };
}
