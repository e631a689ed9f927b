import { useState } from 'react';
import { arranged, moved } from '../../shared/artefacts/artefacts.rules.ts';

/**
 * A list in the order that the coach gave it last: it is drawn at once, so that the keyboard stays with what was moved, and kept
 * behind it. Where it is refused, the order that is kept comes back.
 */
export function useOrder<Item>(
  list: readonly Item[],
  keyOf: (item: Item) => string,
  save: (order: readonly string[]) => Promise<unknown>,
) {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const shown = order === null ? [...list] : arranged(list, order, keyOf);

  async function move(place: number, by: -1 | 1): Promise<void> {
    const next = moved(shown, place, by).map(keyOf);
    setOrder(next);
    try {
      await save(next);
    } catch {
      setOrder(null); // the notice says why
    }
  }

  return { shown, move: (place: number, by: -1 | 1) => void move(place, by) };
}
