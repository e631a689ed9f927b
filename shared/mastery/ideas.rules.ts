import type { ItemId, Stage } from '../frameworks/frameworks.contract.ts';
import { type AssessmentResult, nextMoveOf, shortNameOf } from './scoring.rules.ts';

/** Something that could become a next step. */
export interface Idea {
  text: string;
  /** The part that it is about; null where it belongs to the stage as a whole. */
  itemId: ItemId | null;
  domainName: string | null;
}

/**
 * What could become a next step: the next move of each domain in which a chosen part lies, once each, and behind them what often
 * comes next at the stage held by most (domain.md 2.5, 2.7, 2.8).
 */
export function ideasFor(
  { domains }: Pick<AssessmentResult, 'domains'>,
  stage: Stage | undefined,
  focus: readonly ItemId[],
): Idea[] {
  const moves = domains.flatMap(({ domain, marks, median }): Idea[] => {
    const chosen = focus.find((id) => marks.some(({ itemId }) => itemId === id));
    const text = nextMoveOf(domain, median);
    return chosen === undefined || text === undefined
      ? []
      : [{ text, itemId: chosen, domainName: shortNameOf(domain) }];
  });
  return [...moves, ...(stage?.nextSteps ?? []).map((text) => ({ text, itemId: null, domainName: null }))];
}
