import { useEffect, useRef } from 'react';
import { registerFlush } from './save-state.ts';

/**
 * Keeps what is on the screen before the journal is closed or locked, and when its place on the screen goes; from then on
 * closing waits for it as long as it is not kept. `keep` answers whether all of it is in the journal.
 */
export function useFlushOnLeaving(keep: () => Promise<boolean>): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => flushOnLeaving(() => latest.current()), []);
}

/** The same for what is no hook: it begins now, and ends when the answer was called and all is kept. */
export function flushOnLeaving(keep: () => Promise<boolean>): () => void {
  let hasLeft = false;
  const flush = async () => {
    const isKept = await keep();
    if (isKept && hasLeft) forget();
    return isKept;
  };
  const forget = registerFlush(flush);
  return () => {
    hasLeft = true;
    void flush();
  };
}
