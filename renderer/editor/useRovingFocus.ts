import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

/** One stop for the Tab key; inside, the arrow keys move (WAI-ARIA toolbar pattern). */
export function useRovingFocus() {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? [])];

  function onKeyDown(event: KeyboardEvent): void {
    const all = buttons();
    const here = all.indexOf(event.target as HTMLButtonElement);
    const targets: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 };
    const target = targets[event.key];
    if (here < 0 || target === undefined) return; // a menu or a field of a tool has keys of its own
    event.preventDefault();
    all[(target + all.length) % all.length]?.focus();
  }

  function onFocus(event: FocusEvent): void {
    const here = buttons().indexOf(event.target as HTMLButtonElement);
    if (here >= 0) setCurrent(here);
  }

  return { props: { ref: bar, onKeyDown, onFocus }, tabIndexOf: (index: number) => (index === current ? 0 : -1) };
}
