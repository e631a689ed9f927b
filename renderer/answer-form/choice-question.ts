import type { AnswerValue, FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { element } from './element.ts';
import type { GivenAnswers } from './given-answers.ts';

const words = formMessages.page;

interface Choice {
  label: string;
  value: AnswerValue;
}

/** What can be chosen, one of them; "not seen" is told apart. */
function choicesOf(question: Extract<FormQuestion, { kind: 'scale' | 'single' }>): {
  choices: Choice[];
  apart: Choice[];
} {
  if (question.kind === 'single')
    return { choices: question.options.map((label, value) => ({ label, value })), apart: [] };
  const apart = question.notSeen === null ? [] : [{ label: question.notSeen, value: null }];
  return { choices: question.points, apart };
}

/** A question of which one answer is chosen, with a way to take the choice back. */
export function choiceQuestion(
  question: Extract<FormQuestion, { kind: 'scale' | 'single' }>,
  given: GivenAnswers,
  say: (text: string) => void,
): HTMLElement {
  const { choices, apart } = choicesOf(question);
  const inputs: HTMLInputElement[] = [];
  const takeBack = element('button', { type: 'button', className: classes['quiet'] ?? '', hidden: true }, [
    words.takeBack,
  ]);

  function toLabel({ label, value }: Choice): HTMLElement {
    const input = element('input', { type: 'radio', name: question.code, autocomplete: 'off' });
    input.checked = given.isAnswered(question) && given.find(question.code) === value;
    input.addEventListener('change', () => {
      given.set(question.code, value);
      takeBack.hidden = false;
    });
    inputs.push(input);
    return element('label', { className: classes['choice'] ?? '' }, [input, element('span', {}, [label])]);
  }

  takeBack.hidden = !given.isAnswered(question);
  takeBack.addEventListener('click', () => {
    for (const input of inputs) input.checked = false;
    given.set(question.code, undefined);
    takeBack.hidden = true;
    inputs[0]?.focus();
    say(words.tookBack);
  });
  const layout = question.kind === 'scale' ? classes['points'] : classes['options'];
  return element('fieldset', { className: classes['question'] ?? '' }, [
    element('legend', {}, [question.text]),
    element('div', { className: layout ?? '' }, choices.map(toLabel)),
    element('div', { className: classes['apart'] ?? '' }, [...apart.map(toLabel), takeBack]),
  ]);
}
