import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the keyboard goes on when something that was decided leaves its list: to the one that is in its place now, to the last
 * one, or to the list's own heading. `count`: how many are in the list. Cards are marked with `data-card`.
 */
export function useNextInPlace(list: RefObject<HTMLElement | null>, count: number): (place: number) => void {
  const waiting = useRef<number>(undefined);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const place = waiting.current;
    if (!isFewer || place === undefined) return;
    waiting.current = undefined;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    const next = cards[Math.min(place, cards.length - 1)];
    const heading = list.current?.closest('section')?.querySelector<HTMLElement>('h2');
    (next ?? heading)?.focus();
  }, [count, list]);
  return (place) => {
    waiting.current = place;
  };
}
