import { type RefObject, useEffect, useRef } from 'react';
import type { Column } from '../../../shared/steps/board.rules.ts';
import type { StepId } from '../../../shared/steps/steps.contract.ts';

/** How long a card is looked for after it was moved: it comes with the next reading of its lane. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * A card that the keyboard moved takes the keyboard along: it goes away in one lane and comes in another, as soon as that one
 * has been read. Whoever has moved on meanwhile is left in peace.
 */
export function useFollowCard(): {
  board: RefObject<HTMLElement | null>;
  follow: (id: StepId, to: Column) => void;
} {
  const board = useRef<HTMLElement>(null);
  const watching = useRef<MutationObserver>(undefined);
  useEffect(() => () => watching.current?.disconnect(), []);

  function follow(id: StepId, to: Column): void {
    watching.current?.disconnect();
    const until = performance.now() + PATIENCE_MILLISECONDS;
    const changes = new MutationObserver(() => {
      const card = board.current?.querySelector<HTMLElement>(`[data-column="${to}"] [data-card="${id}"] a`);
      if (card) card.focus();
      if (card || performance.now() > until) changes.disconnect();
    });
    watching.current = changes;
    if (board.current) changes.observe(board.current, { childList: true, subtree: true });
  }

  return { board, follow };
}
