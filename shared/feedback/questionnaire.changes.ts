import {
  codesOf,
  DECK,
  type Dimension,
  type Item,
  type Prompt,
  type Questionnaire,
  type ScalePoint,
  type SurveyQuestion,
} from './questionnaire.contract.ts';

/** How a questionnaire is worded anew: each part keeps its code wherever it goes and however it is worded. */
export type Change = (questionnaire: Questionnaire) => Questionnaire;

type Coded = { code: string };

const replaced = <Part extends Coded>(parts: readonly Part[], code: string, change: (part: Part) => Part): Part[] =>
  parts.map((part) => (part.code === code ? change(part) : part));
const without = <Part extends Coded>(parts: readonly Part[], code: string): Part[] =>
  parts.filter((part) => part.code !== code);

/** One place up or down; at an end it stays. */
function moved<Part extends Coded>(parts: readonly Part[], code: string, by: -1 | 1): Part[] {
  const from = parts.findIndex((part) => part.code === code);
  const to = from + by;
  const part = parts[from];
  if (!part || to < 0 || to >= parts.length) return [...parts];
  return parts.toSpliced(from, 1).toSpliced(to, 0, part);
}

/** The next code of a kind that nothing in it has yet: `Q7` after six questions. */
export function freeCode(questionnaire: Questionnaire, prefix: string): string {
  const taken = new Set([DECK, ...questionnaire.dimensions.map(({ code }) => code), ...codesOf(questionnaire)]);
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

const newItem = (code: string): Item => ({ code, self: '', observer: '', isOwnExperience: false });

/** A dimension with one empty statement. */
export const addDimension: Change = (one) => {
  const code = freeCode(one, 'D');
  const dimensions = [...one.dimensions, { code, name: '', definition: '', items: [newItem(`${code}S1`)] }];
  return { ...one, dimensions };
};
export const rewordDimension =
  (code: string, part: Partial<Pick<Dimension, 'name' | 'definition'>>): Change =>
  (one) => ({ ...one, dimensions: replaced(one.dimensions, code, (dimension) => ({ ...dimension, ...part })) });
export const removeDimension =
  (code: string): Change =>
  (one) => ({ ...one, dimensions: without(one.dimensions, code) });
export const moveDimension =
  (code: string, by: -1 | 1): Change =>
  (one) => ({ ...one, dimensions: moved(one.dimensions, code, by) });

const changeItems =
  (dimensionCode: string, change: (items: Item[]) => Item[]): Change =>
  (one) => ({
    ...one,
    dimensions: replaced(one.dimensions, dimensionCode, (dimension) => ({
      ...dimension,
      items: change(dimension.items),
    })),
  });

/** One empty statement more; built-in codes go on as they are counted: `CARE5`. */
export const addItem =
  (dimensionCode: string): Change =>
  (one) => {
    const prefix = /^D\d+$/.test(dimensionCode) ? `${dimensionCode}S` : dimensionCode;
    return changeItems(dimensionCode, (items) => [...items, newItem(freeCode(one, prefix))])(one);
  };
export const rewordItem = (dimensionCode: string, code: string, part: Partial<Omit<Item, 'code'>>): Change =>
  changeItems(dimensionCode, (items) => replaced(items, code, (item) => ({ ...item, ...part })));
export const removeItem = (dimensionCode: string, code: string): Change =>
  changeItems(dimensionCode, (items) => without(items, code));
export const moveItem = (dimensionCode: string, code: string, by: -1 | 1): Change =>
  changeItems(dimensionCode, (items) => moved(items, code, by));

export const addPrompt: Change = (one) => ({
  ...one,
  prompts: [...one.prompts, { code: freeCode(one, 'O'), observer: '', self: '' }],
});
export const rewordPrompt =
  (code: string, part: Partial<Omit<Prompt, 'code'>>): Change =>
  (one) => ({ ...one, prompts: replaced(one.prompts, code, (prompt) => ({ ...prompt, ...part })) });
export const removePrompt =
  (code: string): Change =>
  (one) => ({ ...one, prompts: without(one.prompts, code) });
export const movePrompt =
  (code: string, by: -1 | 1): Change =>
  (one) => ({ ...one, prompts: moved(one.prompts, code, by) });

export const addQuestion: Change = (one) => ({
  ...one,
  questions: [...one.questions, { code: freeCode(one, 'Q'), kind: 'single', text: '', options: [] }],
});
export const rewordQuestion =
  (code: string, text: string): Change =>
  (one) => ({ ...one, questions: replaced(one.questions, code, (question) => ({ ...question, text })) });
/** The options of a question; one that is answered in words has none. */
export const changeOptions =
  (code: string, options: string[]): Change =>
  (one) => ({
    ...one,
    questions: replaced(one.questions, code, (question) =>
      question.kind === 'text' ? question : { ...question, options },
    ),
  });
/** How it is answered; options go along where there are any. */
export const changeKind =
  (code: string, kind: SurveyQuestion['kind']): Change =>
  (one) => ({
    ...one,
    questions: replaced(one.questions, code, (question): SurveyQuestion => {
      const { text } = question;
      if (kind === 'text') return { code, kind, text };
      return { code, kind, text, options: question.kind === 'text' ? [] : question.options };
    }),
  });
export const removeQuestion =
  (code: string): Change =>
  (one) => ({ ...one, questions: without(one.questions, code) });
export const moveQuestion =
  (code: string, by: -1 | 1): Change =>
  (one) => ({ ...one, questions: moved(one.questions, code, by) });

/** The words to pick from; fewer words than picks take the picks along. */
export const changeDeck =
  (deck: string[], picks: number): Change =>
  (one) => ({ ...one, deck, picks: Math.min(picks, deck.length) });

const isWritten = (text: string) => text.trim() !== '';

/** A statement or prompt that is worded for one side alone is read by both. */
function filledUp<Part extends { self: string; observer: string }>(part: Part): Part {
  const { self, observer } = part;
  return { ...part, self: isWritten(self) ? self : observer, observer: isWritten(observer) ? observer : self };
}

const written = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');

/** A question with its written options; undefined: nothing is asked, or there is nothing to choose between. */
function tidyQuestion(question: SurveyQuestion): SurveyQuestion | undefined {
  if (!isWritten(question.text)) return undefined;
  if (question.kind === 'text') return question;
  const options = written(question.options).slice(0, question.kind === 'scale' ? 10 : 20);
  return options.length < 2 ? undefined : { ...question, options };
}

/** The code of the first question that is worded and has too little to choose from; as it is kept it would be left out. */
export const lacksOptions = ({ questions }: Questionnaire): string | undefined =>
  questions.find((question) => isWritten(question.text) && tidyQuestion(question) === undefined)?.code;

/**
 * As it is kept: what was only begun is left out, so that nothing that is worded on the screen waits for the rest of it. A
 * name, and the words of a point, that are missing are the ones handed in.
 */
export function tidied(
  one: Questionnaire,
  names: { name: string; dimension: string; scale: readonly ScalePoint[]; notSeen: string },
): Questionnaire {
  const dimensions = one.dimensions
    .map((dimension) => ({
      ...dimension,
      name: isWritten(dimension.name) ? dimension.name : names.dimension,
      items: dimension.items.filter(({ self, observer }) => isWritten(self) || isWritten(observer)).map(filledUp),
    }))
    .filter(({ items }) => items.length > 0);
  const deck = written(one.deck);
  return {
    ...one,
    name: isWritten(one.name) ? one.name : names.name,
    scale: one.scale.map((point) =>
      isWritten(point.label) ? point : (names.scale.find(({ value }) => value === point.value) ?? point),
    ),
    notSeen: isWritten(one.notSeen) ? one.notSeen : names.notSeen,
    dimensions,
    overall: one.overall && isWritten(one.overall.observer) ? filledUp(one.overall) : null,
    prompts: one.prompts
      .filter(({ observer, self }) => isWritten(observer) || isWritten(self))
      .map((prompt) => (isWritten(prompt.observer) ? prompt : filledUp(prompt))),
    deck,
    picks: deck.length === 0 ? 0 : Math.max(1, Math.min(one.picks, deck.length)),
    questions: one.questions.flatMap((question) => tidyQuestion(question) ?? []),
  };
}

/** Puts the one thing that was worked on where a follow-up asks about it. */
export function withFocus(one: Questionnaire, focus: string): Questionnaire {
  const put = (text: string) => text.replaceAll('{focus}', () => focus);
  return { ...one, questions: one.questions.map((question) => ({ ...question, text: put(question.text) })) };
}

/** Whether it asks about the one thing that was worked on. */
export const asksAboutFocus = ({ questions }: Pick<Questionnaire, 'questions'>): boolean =>
  questions.some(({ text }) => text.includes('{focus}'));
