import type { FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { element, fill } from './element.ts';
import type { GivenAnswers } from './given-answers.ts';

const words = formMessages.page;

/** A question of which several are chosen: options without an end, or words of the deck up to its number. */
export function severalQuestion(
  question: Extract<FormQuestion, { kind: 'multiple' | 'deck' }>,
  given: GivenAnswers,
): HTMLElement {
  const picks = question.kind === 'deck' ? question.picks : question.options.length;
  const known = given.find(question.code);
  const inputs = question.options.map((_, place) => {
    const input = element('input', { type: 'checkbox', name: question.code, autocomplete: 'off' });
    input.checked = Array.isArray(known) && known.includes(place);
    return input;
  });
  const chosen = () => inputs.flatMap((input, place) => (input.checked ? [place] : []));
  const count = element('p', { className: classes['count'] ?? '', attributes: { role: 'status' } });
  const hint = question.kind === 'deck' ? fill(words.picksHint, { picks }) : words.severalHint;
  const tell = (text: string) => {
    if (question.kind === 'deck') count.textContent = text;
  };
  const tellCount = () => tell(fill(words.picks, { count: chosen().length, picks }));

  for (const input of inputs)
    input.addEventListener('change', () => {
      if (chosen().length > picks) {
        input.checked = false;
        return tell(fill(words.picksFull, { picks }));
      }
      given.set(question.code, chosen());
      tellCount();
    });
  tellCount();
  const layout = question.kind === 'deck' ? classes['deck'] : classes['options'];
  const labels = question.options.map((label, place) =>
    element('label', { className: classes['choice'] ?? '' }, [inputs[place] ?? '', element('span', {}, [label])]),
  );
  return element('fieldset', { className: classes['question'] ?? '' }, [
    element('legend', {}, [question.text, ' ', element('span', { className: classes['hint'] ?? '' }, [hint])]),
    element('div', { className: layout ?? '' }, labels),
    ...(question.kind === 'deck' ? [count] : []),
  ]);
}
