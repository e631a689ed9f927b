import type { KeyboardEvent } from 'react';
import type { OutlineActions } from './actions.ts';
import type { Dragged } from './drag.ts';

type RowEvent = KeyboardEvent<HTMLElement>;

/** The row whose title has the keyboard; in a field or a menu the keys are its own. */
function rowOf({ target }: RowEvent): (Dragged & { element: HTMLElement }) | undefined {
  if (!(target instanceof HTMLElement) || !target.matches('[data-title]')) return undefined;
  const element = target.closest<HTMLElement>('[data-row]');
  const { row: id, kind } = element?.dataset ?? {};
  if (!element || id === undefined) return undefined;
  return { element, id, kind: kind === 'part' ? 'part' : 'piece' };
}

/** Up, Down, Home and End go through the titles. */
function goBeside(event: RowEvent): boolean {
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-title]')];
  const at = titles.indexOf(event.target as HTMLElement);
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: titles.length - 1 };
  const target = targets[event.key];
  if (target !== undefined) titles[target]?.focus();
  return target !== undefined;
}

/**
 * The keys of an outline: arrows go through its rows, and with Alt move one; Left and Right fold and unfold a part, Delete
 * takes out, M opens the menu. `isOpen`: whether a part is unfolded.
 */
export function useRowKeys(actions: OutlineActions, isOpen: (partId: string) => boolean): (event: RowEvent) => void {
  function act(event: RowEvent): boolean {
    const row = rowOf(event);
    if (!row || event.ctrlKey || event.metaKey) return false;
    const { kind, id, element } = row;
    const isPart = kind === 'part';
    if (event.altKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (by !== 0) actions.step({ kind, id }, by);
      return by !== 0;
    }
    if (event.key === 'Delete') {
      if (kind === 'part') actions.removePart(id);
      else actions.takeOut(id);
    } else if (event.key.toLowerCase() === 'm') element.querySelector<HTMLElement>('[aria-haspopup]')?.click();
    else if (isPart && event.key === (isOpen(id) ? 'ArrowLeft' : 'ArrowRight')) actions.fold(id);
    else return goBeside(event);
    return true;
  }

  return (event) => {
    if (!event.defaultPrevented && act(event)) event.preventDefault();
  };
}
