import { useLayoutEffect, useRef, useState } from 'react';
import type { CardActions } from './StepCard.tsx';

type Actions = Pick<CardActions, 'onMove' | 'onTick'>;

/** The same two functions for as long as the board is there, which do what the newest ones do: cards need not be drawn anew. */
export function useSteady(actions: Actions): Actions {
  const newest = useRef(actions);
  useLayoutEffect(() => {
    newest.current = actions;
  });
  const [steady] = useState<Actions>(() => ({
    onMove: (...move) => newest.current.onMove(...move),
    onTick: (step) => newest.current.onTick(step),
  }));
  return steady;
}
