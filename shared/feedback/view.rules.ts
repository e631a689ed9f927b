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

interface Fitting {
  answer: (code: string, value: AnswerValue) => boolean;
  expected: (code: string, value: number) => boolean;
}

function fittingIn(questionnaire: Questionnaire): Fitting {
  const { dimensions, scale, overall, prompts } = questionnaire;
  const items = new Set(dimensions.flatMap((dimension) => dimension.items.map(({ code }) => code)));
  const texts = new Set(prompts.map(({ code }) => code));
  return {
    answer(code, value) {
      if (items.has(code)) return isPoint(scale, value);
      if (code === overall?.code) return isPoint(overall.scale, value);
      if (code === DECK) return isPicking(questionnaire, value);
      return texts.has(code) && typeof value === 'string';
    },
    expected: (code, value) => dimensions.some((dimension) => dimension.code === code) && isPoint(scale, value),
  };
}

/** Whether my own view answers nothing but what the questionnaire asks, with values that it has; what is left out is left out. */
export function fitsView(questionnaire: Questionnaire, { answers, expected }: SelfView): boolean {
  const fits = fittingIn(questionnaire);
  return (
    Object.entries(answers).every(([code, value]) => fits.answer(code, value)) &&
    Object.entries(expected).every(([code, value]) => fits.expected(code, value))
  );
}

const keptOf = <Value>(given: Record<string, Value>, isKept: (code: string, value: Value) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([code, value]) => isKept(code, value)));

/**
 * What of my view still answers a questionnaire that was changed: what it asks no more goes, points of a scale that became
 * longer or shorter too (a 5 of five says something else than a 5 of seven), and words of a deck that is another one.
 */
export function keptView(before: Questionnaire, after: Questionnaire, { answers, expected }: SelfView): SelfView {
  const fits = fittingIn(after);
  const isSameScale = before.scale.length === after.scale.length;
  const isSameDeck = before.deck.length === after.deck.length && before.deck.every((one, at) => one === after.deck[at]);
  const staysPut = (code: string, value: AnswerValue) => {
    if (code === DECK) return isSameDeck;
    return isSameScale || typeof value !== 'number' || code === after.overall?.code;
  };
  return {
    answers: keptOf(answers, (code, value) => fits.answer(code, value) && staysPut(code, value)),
    expected: keptOf(expected, (code, value) => isSameScale && fits.expected(code, value)),
  };
}
