import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { type ListLayout, rowOfPlace } from './list-layout.ts';

export interface ListMoves {
  /** The place that the keyboard stands on, from 0; -1 in an empty list. */
  active: number;
  setActive: (place: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** How many pages Page Up and Page Down go. */
const STRIDE = 8;

/** Up, Down, Page Up, Page Down, Home and End through the pages; Enter opens. It follows the open page. */
export function useListMoves(
  layout: ListLayout,
  selected: number | undefined,
  virtual: Virtualizer<HTMLDivElement, Element>,
  onOpen: (place: number) => void,
): ListMoves {
  const [chosen, setChosen] = useState<number>();
  const last = layout.entryCount - 1;
  const active = Math.min(last, chosen ?? selected ?? 0);

  // Once for each place that the open page comes to: opened, or moved by its day.
  const follow = useEffectEvent((place: number | undefined) => {
    setChosen(place);
    if (place !== undefined) virtual.scrollToIndex(rowOfPlace(layout, place), { align: 'auto' });
  });
  useEffect(() => follow(selected), [selected]);

  function setActive(place: number): void {
    setChosen(place);
    // The heading above the first page of a span comes into sight with it.
    const row = rowOfPlace(layout, place);
    virtual.scrollToIndex(place === 0 ? 0 : row);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const targets: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + STRIDE,
      PageUp: active - STRIDE,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (last < 0) return;
    if (target !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(last, target)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(active);
    }
  }

  return { active, setActive, onKeyDown };
}
