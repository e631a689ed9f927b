import type { Answers, AnswerValue, FormQuestion, FormSection } from './answer.contract.ts';

/** One question of a form as it is typed in from paper, with the part that it stands in. */
export interface TypedQuestion {
  title: string;
  question: FormQuestion;
}

/** All questions one by one, in the order of the form on paper. */
export const oneByOne = (sections: readonly FormSection[]): TypedQuestion[] =>
  sections.flatMap(({ title, questions }) => questions.map((question) => ({ title, question })));

/** What a question offers, in order; the digit 1 is the first. A text offers nothing. */
export function offered(question: FormQuestion): { value: number; label: string }[] {
  if (question.kind === 'scale') return question.points;
  if (question.kind === 'text') return [];
  return question.options.map((label, value) => ({ value, label }));
}

/** Whether "not seen" is among what can be said to a question. */
export const offersNotSeen = (question: FormQuestion): boolean =>
  question.kind === 'scale' && question.notSeen !== null;

/** One in, or one out; never more than `most`. */
export function toggled(places: readonly number[], place: number, most: number): number[] {
  if (places.includes(place)) return places.filter((one) => one !== place);
  return places.length >= most ? [...places] : [...places, place].toSorted((a, b) => a - b);
}

/** How many places can be chosen at a question. */
export const mostPlaces = (question: FormQuestion): number =>
  question.kind === 'deck' ? question.picks : question.kind === 'multiple' ? question.options.length : 1;

/**
 * What a key of the keyboard means at a question: an answer, or undefined where it means nothing. The digit is the place of
 * what is offered, so that fingers need no eyes; 0 and – are "not seen".
 */
export function keyToAnswer(
  question: FormQuestion,
  key: string,
  known: AnswerValue | undefined,
): AnswerValue | undefined {
  if ((key === '0' || key === '-' || key === '–') && offersNotSeen(question)) return null;
  if (!/^[1-9]$/.test(key) || question.kind === 'text' || question.kind === 'deck') return undefined;
  const chosen = offered(question)[Number(key) - 1];
  if (!chosen) return undefined;
  if (question.kind !== 'multiple') return chosen.value;
  return toggled(Array.isArray(known) ? known : [], chosen.value, mostPlaces(question));
}

/** Answers with one more, or with one taken out: an empty text and an empty choice are left out. */
export function withAnswer(answers: Answers, code: string, value: AnswerValue | undefined): Answers {
  const { [code]: _before, ...others } = answers;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? others : { ...others, [code]: value };
}

/** Words that begin so, each with its place; those inside of which it stands come after. */
export function wordsLike(words: readonly string[], typed: string): { word: string; place: number }[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  const all = words.map((word, place) => ({ word, place }));
  const starts = all.filter(({ word }) => word.toLowerCase().startsWith(sought));
  const holds = all.filter(({ word }) => !word.toLowerCase().startsWith(sought) && word.toLowerCase().includes(sought));
  return [...starts, ...holds];
}
