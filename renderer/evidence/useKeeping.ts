import { useEffect, useEffectEvent, useRef } from 'react';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { registerFlush } from '../api/save-state.ts';
import { useLinkEvidence, type WantedLink } from './evidence-queries.ts';

export interface Keeping {
  keep: () => Promise<boolean>;
  error: Error | null;
}

/**
 * Keeps what a form holds when it is asked to, and by itself before the journal is closed or locked, as long as the coach has
 * typed something: no words are lost because nobody touched Cairn for a while.
 */
export function useKeeping(
  state: 'touched' | 'untouched',
  wanted: () => WantedLink,
  onKept: (piece: Evidence) => void,
): Keeping {
  const link = useLinkEvidence();
  const running = useRef<Promise<boolean>>(undefined);

  /** Once at a time: a double Enter, or a lock while it is being kept, waits for the same answer. */
  async function keep(): Promise<boolean> {
    running.current ??= keepNow();
    const isKept = await running.current;
    running.current = undefined;
    return isKept;
  }

  async function keepNow(): Promise<boolean> {
    try {
      onKept(await link.mutateAsync(wanted()));
      return true;
    } catch {
      return false; // the form stays, with its words and the reason
    }
  }

  const flush = useEffectEvent(async () => state === 'untouched' || (await keep()));
  useEffect(() => registerFlush(() => flush()), []);
  return { keep, error: link.error };
}
