import { useTranslation } from 'react-i18next';
import { namedStep, type PlaceStep, placeToSteps } from '../../shared/frameworks/frameworks.place.ts';
import { refusalMessages } from '../../shared/frameworks/refusal.messages.ts';

type StepKey = Exclude<keyof typeof refusalMessages.step, 'other'>;
type PartKey = Exclude<keyof typeof refusalMessages.part, 'other'>;

const isStep = (key: string): key is StepKey => key !== 'other' && Object.hasOwn(refusalMessages.step, key);
const isPart = (key: string): key is PartKey => key !== 'other' && Object.hasOwn(refusalMessages.part, key);

const begunLarge = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** `framework.standards[0].name` is the first standard's name: that all of it is in one framework goes without saying. */
const withoutRoot = (steps: readonly PlaceStep[]) =>
  steps.length > 1 && steps[0]?.key === 'framework' ? steps.slice(1) : steps;

/**
 * The way to a place in a file in words, such as "Domain 3, competency 2 “Listening”, sentence 4"; empty for the file as a whole.
 * `called` is put in where the innermost named thing is.
 */
export function usePlaceWords(): (place: string, called: string) => string {
  const { t } = useTranslation();

  function stepWords({ key, number }: PlaceStep): string {
    if (number === null) return isPart(key) ? t(`frameworks.part.${key}`) : t('frameworks.part.other', { key });
    return isStep(key) ? t(`frameworks.step.${key}`, { number }) : t('frameworks.step.other', { key, number });
  }

  return (place, called) => {
    const steps = withoutRoot(placeToSteps(place));
    const named = called === '' ? -1 : namedStep(steps);
    const words = steps.map((step, index) => (index === named ? `${stepWords(step)} “${called}”` : stepWords(step)));
    return begunLarge(words.join(', '));
  };
}
