import type { AnswerValue } from './answer.contract.ts';
import type { SelfView } from './feedback.contract.ts';
import { DECK, type Dimension, type Questionnaire, type ScalePoint } from './questionnaire.contract.ts';

/** My own view is answered part by part; the last one is where it is sealed. */
export type ViewPart =
  | { id: string; kind: 'dimension'; dimension: Dimension }
  | { id: 'overall' | 'deck' | 'prompts' | 'end'; kind: 'overall' | 'deck' | 'prompts' | 'end' };

/** The parts that a questionnaire has, in the order of the form. */
export function viewParts({ dimensions, overall, deck, prompts }: Questionnaire): ViewPart[] {
  const part = (kind: 'overall' | 'deck' | 'prompts' | 'end'): ViewPart => ({ id: kind, kind });
  return [
    ...dimensions.map((dimension): ViewPart => ({ id: dimension.code, kind: 'dimension', dimension })),
    ...(overall ? [part('overall')] : []),
    ...(deck.length > 0 ? [part('deck')] : []),
    ...(prompts.length > 0 ? [part('prompts')] : []),
    part('end'),
  ];
}

const isSaid = (value: AnswerValue | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** How much of a part is answered; what I expect the others to choose counts as one. */
export function progressOf(
  questionnaire: Questionnaire,
  part: ViewPart,
  { answers, expected }: SelfView,
): { answered: number; of: number } {
  const count = (codes: readonly string[]) => codes.filter((code) => isSaid(answers[code])).length;
  switch (part.kind) {
    case 'dimension': {
      const { code, items } = part.dimension;
      const isExpected = expected[code] === undefined ? 0 : 1;
      return { answered: count(items.map((item) => item.code)) + isExpected, of: items.length + 1 };
    }
    case 'overall':
      return { answered: count(questionnaire.overall ? [questionnaire.overall.code] : []), of: 1 };
    case 'deck': {
      const picked = answers[DECK];
      return { answered: Array.isArray(picked) ? picked.length : 0, of: questionnaire.picks };
    }
    case 'prompts':
      return { answered: count(questionnaire.prompts.map(({ code }) => code)), of: questionnaire.prompts.length };
    case 'end':
      return { answered: 0, of: 0 };
  }
}

/** How many questions of the whole are not answered; the words to pick are one of them. */
export function openParts(questionnaire: Questionnaire, selfView: SelfView): number {
  const open = viewParts(questionnaire).map((part) => {
    const { answered, of } = progressOf(questionnaire, part, selfView);
    return part.kind === 'deck' ? Number(answered < of) : of - answered;
  });
  return open.reduce((sum, count) => sum + count, 0);
}

/** The words of a point; undefined: not answered. */
export const pointLabel = (scale: readonly ScalePoint[], value: AnswerValue | undefined): string | undefined =>
  scale.find((point) => point.value === value)?.label;
