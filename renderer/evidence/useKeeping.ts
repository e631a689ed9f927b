import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { registerFlush } from '../api/save-state.ts';

export interface Keeping {
  keep: () => Promise<boolean>;
  error: unknown;
}

/**
 * Keeps what a form holds when it is asked to, and by itself before the journal is closed or locked, as long as the coach has
 * typed something: no words are lost because nobody touched Cairn for a while.
 */
export function useKeeping(
  state: 'touched' | 'untouched',
  save: () => Promise<Evidence>,
  onKept: (piece: Evidence) => void,
): Keeping {
  const running = useRef<Promise<boolean>>(undefined);
  const [error, setError] = useState<unknown>(null);

  /** Once at a time: a double Enter, or a lock while it is being kept, waits for the same answer. */
  async function keep(): Promise<boolean> {
    running.current ??= keepNow();
    const isKept = await running.current;
    running.current = undefined;
    return isKept;
  }

  async function keepNow(): Promise<boolean> {
    try {
      setError(null);
      onKept(await save());
      return true;
    } catch (thrown) {
      setError(thrown); // the form stays, with its words and the reason
      return false;
    }
  }

  const flush = useEffectEvent(async () => state === 'untouched' || (await keep()));
  useEffect(() => registerFlush(() => flush()), []);
  return { keep, error };
}
