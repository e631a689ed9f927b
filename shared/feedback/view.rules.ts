import type { AnswerValue } from './answer.contract.ts';
import type { SelfView } from './feedback.contract.ts';
import { DECK, type Questionnaire } from './questionnaire.contract.ts';

const isPoint = (scale: readonly { value: number }[], value: AnswerValue) =>
  typeof value === 'number' && scale.some((point) => point.value === value);

/** Words of the deck: each once, no more than are asked for. I may still be choosing. */
function isPicking({ deck, picks }: Questionnaire, value: AnswerValue): boolean {
  if (!Array.isArray(value) || value.length > picks) return false;
  return new Set(value).size === value.length && value.every((place) => place < deck.length);
}

/** Whether my own view answers nothing but what the questionnaire asks, with values that it has; what is left out is left out. */
export function fitsView(questionnaire: Questionnaire, { answers, expected }: SelfView): boolean {
  const { dimensions, scale, overall, prompts } = questionnaire;
  const items = new Set(dimensions.flatMap((dimension) => dimension.items.map(({ code }) => code)));
  const texts = new Set(prompts.map(({ code }) => code));
  const fits = ([code, value]: [string, AnswerValue]) => {
    if (items.has(code)) return isPoint(scale, value);
    if (code === overall?.code) return isPoint(overall.scale, value);
    if (code === DECK) return isPicking(questionnaire, value);
    return texts.has(code) && typeof value === 'string';
  };
  const isExpected = ([code, value]: [string, number]) =>
    dimensions.some((dimension) => dimension.code === code) && isPoint(scale, value);
  return Object.entries(answers).every(fits) && Object.entries(expected).every(isExpected);
}
