import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End among the rows of an outline. What moves a row is the row's own matter. */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const row = (event.target as Element).closest('[data-row]');
    const isTitle = event.target instanceof Element && event.target.matches('[data-title]');
    if (!row || !isTitle) return; // in a field the arrows are its own
    const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-title]')];
    const at = titles.indexOf(event.target as HTMLElement);
    const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: titles.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    titles[target]?.focus();
  };
}
