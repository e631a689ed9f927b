import type { FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { choiceQuestion } from './choice-question.ts';
import type { GivenAnswers } from './given-answers.ts';
import { severalQuestion } from './several-question.ts';
import { textQuestion } from './text-question.ts';

/** A question with the answer that was given to it so far. `say` is heard and not seen. */
export function questionElement(question: FormQuestion, given: GivenAnswers, say: (text: string) => void): HTMLElement {
  switch (question.kind) {
    case 'scale':
    case 'single':
      return choiceQuestion(question, given, say);
    case 'multiple':
    case 'deck':
      return severalQuestion(question, given);
    case 'text':
      return textQuestion(question, given);
  }
}
