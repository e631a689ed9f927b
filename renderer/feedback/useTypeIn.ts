import { useState } from 'react';
import type { Answers, AnswerValue } from '../../shared/feedback/answer.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { sectionsOf } from '../../shared/feedback/form.rules.ts';
import { oneByOne, type TypedQuestion, withAnswer } from '../../shared/feedback/typing.rules.ts';

export interface TypingIn {
  questions: readonly TypedQuestion[];
  /** From 0; as many as there are questions: the end. */
  place: number;
  answers: Answers;
  answer(value: AnswerValue | undefined): void;
  goTo(place: number): void;
  /** The next form begins. */
  startOver(): void;
}

/** One form on paper as it is typed in, question by question. Nothing of it is kept before the end: half a form is no answer. */
export function useTypeIn({ questionnaire }: Pick<Round, 'questionnaire'>): TypingIn {
  const [questions] = useState(() => oneByOne(sectionsOf(questionnaire)));
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  return {
    questions,
    place,
    answers,
    answer(value) {
      const code = questions[place]?.question.code;
      if (code !== undefined) setAnswers((before) => withAnswer(before, code, value));
    },
    goTo: (to) => setPlace(Math.min(questions.length, Math.max(0, to))),
    startOver() {
      setPlace(0);
      setAnswers({});
    },
  };
}
