import { meanOf } from './agreement.rules.ts';
import type { Answers } from './answer.contract.ts';
import type { Group } from './disclosed.contract.ts';
import { inverse, type Vector } from './linear.rules.ts';
import { DECK, type Questionnaire, type ScalePoint } from './questionnaire.contract.ts';

/** Somebody's answers, and in which edition of the figures they were counted first. */
export interface Rater {
  group: Group;
  answers: Answers;
  edition: number;
}

/** Something that has a figure: a dimension, one of its items, or the statement that is asked apart. */
export interface Part {
  code: string;
  /** Codes of what is answered; of an item itself alone. */
  items: readonly string[];
  scale: readonly ScalePoint[];
}

/** Parts whose figures are made of the same answers, so that they are audited together. */
export interface Family {
  /** The values of one person, in their order. */
  items: readonly string[];
  /** Null for the statement apart. */
  dimension: Part | null;
  parts: readonly Part[];
}

export function familiesOf({ dimensions, overall, scale }: Questionnaire): Family[] {
  const families = dimensions.map(({ code, items: asked }): Family => {
    const items = asked.map((item) => item.code);
    const dimension: Part = { code, items, scale };
    return { items, dimension, parts: [...items.map((one): Part => ({ code: one, items: [one], scale })), dimension] };
  });
  if (!overall) return families;
  const apart: Part = { code: overall.code, items: [overall.code], scale: overall.scale };
  return [...families, { items: apart.items, dimension: null, parts: [apart] }];
}

/** The point that was chosen; null where it was not seen or left out. */
export function pointIn(answers: Answers, code: string): number | null {
  const value = answers[code];
  return typeof value === 'number' ? value : null;
}

export const isNotSeen = (answers: Answers, code: string): boolean => answers[code] === null;

const answeredOf = ({ items }: Part, answers: Answers) => items.filter((code) => pointIn(answers, code) !== null);

/** Whether somebody counts for it: from half of its items answered (CCL's rule, domain.md 0.3). */
export function countsFor(part: Part, answers: Answers): boolean {
  const answered = answeredOf(part, answers).length;
  return answered > 0 && answered * 2 >= part.items.length;
}

/** Somebody's figure: the mean of the answered items. Null where they do not count for it. */
export function scoreOf(part: Part, answers: Answers): number | null {
  if (!countsFor(part, answers)) return null;
  return meanOf(answeredOf(part, answers).flatMap((code) => pointIn(answers, code) ?? []));
}

/** By what each value of somebody is weighed in the sum of scores: 1 / answered for those answered, modulo the audit's prime. */
export function weightsIn(part: Part, items: readonly string[], answers: Answers): Vector {
  const answered = countsFor(part, answers) ? answeredOf(part, answers) : [];
  const weight = answered.length === 0 ? 0 : inverse(answered.length);
  return items.map((code) => (answered.includes(code) ? weight : 0));
}

/** Whether anything that is counted was answered; words alone are not. */
export function hasCounted({ dimensions, overall, deck, questions }: Questionnaire, answers: Answers): boolean {
  const codes = [
    ...dimensions.flatMap(({ items }) => items.map(({ code }) => code)),
    ...(overall ? [overall.code] : []),
    ...(deck.length > 0 ? [DECK] : []),
    ...questions.flatMap(({ kind, code }) => (kind === 'text' ? [] : [code])),
  ];
  return codes.some((code) => answers[code] !== undefined);
}
