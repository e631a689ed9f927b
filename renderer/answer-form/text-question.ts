import type { FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { LONGEST_ANSWER_TEXT } from '../../shared/feedback/answer.limits.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { counted, element } from './element.ts';
import type { GivenAnswers } from './given-answers.ts';

const words = formMessages.page;

/** From here on it is said how much more fits. */
const NEAR_THE_END = 300;
/** Neither a spelling checker nor a helper for writing, some of which send what is written to a server. */
const alone = {
  spellcheck: 'false',
  autocomplete: 'off',
  autocorrect: 'off',
  writingsuggestions: 'false',
  'data-gramm': 'false',
};

function leftOver(text: string): string {
  const left = LONGEST_ANSWER_TEXT - text.length;
  if (left > NEAR_THE_END) return '';
  return left <= 0 ? words.charactersNone : counted(left, words.charactersOne, words.charactersOther);
}

/** A question that is answered in words. */
export function textQuestion(question: Extract<FormQuestion, { kind: 'text' }>, given: GivenAnswers): HTMLElement {
  const id = `text-${question.code}`;
  const known = given.find(question.code);
  const field = element('textarea', {
    id,
    rows: 4,
    maxLength: LONGEST_ANSWER_TEXT,
    value: typeof known === 'string' ? known : '',
    attributes: { ...alone, 'aria-describedby': `${id}-left` },
  });
  const left = element('p', { id: `${id}-left`, className: classes['count'] ?? '', attributes: { role: 'status' } });
  left.textContent = leftOver(field.value);
  field.addEventListener('input', () => {
    given.set(question.code, field.value);
    left.textContent = leftOver(field.value);
  });
  return element('div', { className: classes['question'] ?? '' }, [
    element('label', { htmlFor: id, className: classes['asked'] ?? '' }, [question.text]),
    field,
    left,
  ]);
}
