import { type KeyboardEvent, useState } from 'react';

export interface ListKeys {
  current: number;
  setCurrent: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Up, Down, Home and End through `count` rows; Enter takes the current one. */
export function useListKeys(count: number, onEnter: (index: number) => void): ListKeys {
  const [chosen, setCurrent] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  function onKeyDown(event: KeyboardEvent): void {
    const targets: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: count - 1 };
    const target = targets[event.key];
    if (event.key === 'Enter' && count > 0) {
      event.preventDefault();
      onEnter(current);
    } else if (target !== undefined && count > 0) {
      event.preventDefault();
      setCurrent(Math.max(0, Math.min(count - 1, target)));
    }
  }
  return { current, setCurrent, onKeyDown };
}
