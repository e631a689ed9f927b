import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { announceSaved, announceSaving, announceUnsaved, registerFlush } from '../api/save-state.ts';

/**
 * A text that is edited in place and kept without a button: when the field is left, before the journal is closed or locked,
 * and when its page goes. What could not be saved stays announced, and is tried again with "Try saving again".
 */
export function useKeptText(stored: string, save: (text: string) => Promise<void>) {
  const [text, setText] = useState(stored);
  const [base, setBase] = useState(stored);
  if (stored !== base) {
    setBase(stored);
    if (text === base) setText(stored); // nothing was typed here: follow what was stored elsewhere
  }

  async function keepText(): Promise<boolean> {
    if (text.trim() === stored) return true;
    announceSaving();
    try {
      await save(text.trim());
      announceSaved(new Date());
      return true;
    } catch (error) {
      announceUnsaved(failureOf(error));
      return false;
    }
  }

  const latest = useRef(keepText);
  useEffect(() => {
    latest.current = keepText;
  });
  useEffect(() => {
    let hasLeft = false;
    const flush = async () => {
      const isKept = await latest.current();
      if (isKept && hasLeft) unregister();
      return isKept;
    };
    const unregister = registerFlush(flush);
    return () => {
      hasLeft = true; // closing the journal waits for it as long as its last words are not kept
      void flush();
    };
  }, []);

  return { text, setText, keep: keepText };
}
