import type { Answers, AnswerValue, FormContent, FormQuestion } from '../../shared/feedback/answer.contract.ts';

/** The answers as they are given, in the page's memory and nowhere else. */
export interface GivenAnswers {
  find(code: string): AnswerValue | undefined;
  /** Undefined, a blank text and an empty list take the answer back. */
  set(code: string, value: AnswerValue | undefined): void;
  isAnswered(question: FormQuestion): boolean;
  all(): Answers;
}

const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** No answers yet. `changed` is called after each change. */
export function noAnswers(changed: () => void): GivenAnswers {
  const given = new Map<string, AnswerValue>();
  return {
    find: (code) => given.get(code),
    set(code, value) {
      if (value === undefined || isBlank(value)) given.delete(code);
      else given.set(code, value);
      changed();
    },
    isAnswered: ({ code }) => given.has(code),
    all: () => Object.fromEntries(given),
  };
}

export const questionsOf = ({ sections }: Pick<FormContent, 'sections'>): FormQuestion[] =>
  sections.flatMap(({ questions }) => questions);
