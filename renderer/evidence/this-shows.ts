import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What the page on the screen lends, as long as there is one: how to say what it shows. */
let lent: (() => void) | undefined;
const listeners = new Set<() => void>();

function lend(open: (() => void) | undefined): void {
  lent = open;
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Ctrl or Cmd, Shift and E, wherever the caret stands. */
export const THIS_SHOWS_KEYS = 'Mod-Shift-E';

const isPressed = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'e' && shiftKey && !altKey && ctrlKey !== metaKey;

/** Opens by its keys and from the palette, for as long as the page is on the screen. */
export function useLendThisShows(onOpen: () => void): void {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    const act = () => open();
    function onKeyDown(event: KeyboardEvent): void {
      if (!isPressed(event)) return;
      event.preventDefault();
      act();
    }
    lend(act);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      if (lent === act) lend(undefined);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** How to say what the page on the screen shows; undefined where none is. */
export const useThisShows = (): (() => void) | undefined => useSyncExternalStore(follow, () => lent);
