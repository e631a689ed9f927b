import { useLayoutEffect, useRef, useState } from 'react';
import type { ListedPart, ListedPiece, PieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import type { Dragged, Half } from './drag.ts';

/** What can be done with the rows of an outline. */
export interface OutlineActions {
  /** The outline as it is now, for menus that are made when they are opened. */
  parts: () => readonly ListedPart[];
  select: (id: string) => void;
  fold: (partId: string) => void;
  /** On by one, or back; the keyboard goes along. */
  step: (dragged: Dragged, by: -1 | 1) => void;
  drop: (dragged: Dragged, on: Dragged, half: Half) => void;
  toPart: (id: PieceId, partId: string) => void;
  takeOut: (id: string) => void;
  removePart: (id: string) => void;
  addTo: (partId: string) => void;
  changePiece: (id: PieceId, change: Partial<ListedPiece>, isTyped?: boolean) => void;
  changePart: (id: string, change: Partial<Omit<ListedPart, 'pieces'>>, isTyped?: boolean) => void;
}

/** The same functions for as long as the outline is there, which do what the newest ones do: 500 rows need not be drawn anew. */
export function useSteadyActions(actions: OutlineActions): OutlineActions {
  const newest = useRef(actions);
  useLayoutEffect(() => {
    newest.current = actions;
  });
  const [steady] = useState<OutlineActions>(() => ({
    parts: () => newest.current.parts(),
    select: (...of) => newest.current.select(...of),
    fold: (...of) => newest.current.fold(...of),
    step: (...of) => newest.current.step(...of),
    drop: (...of) => newest.current.drop(...of),
    toPart: (...of) => newest.current.toPart(...of),
    takeOut: (...of) => newest.current.takeOut(...of),
    removePart: (...of) => newest.current.removePart(...of),
    addTo: (...of) => newest.current.addTo(...of),
    changePiece: (...of) => newest.current.changePiece(...of),
    changePart: (...of) => newest.current.changePart(...of),
  }));
  return steady;
}
