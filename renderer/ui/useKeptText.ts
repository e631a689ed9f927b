import { useId, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { announceSaved, announceSaving, beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';

/**
 * A text that is edited in place and kept without a button: when the field is left, before the journal is closed or locked,
 * and when its page goes. What could not be saved stays announced, and is tried again with "Try saving again".
 */
export function useKeptText(stored: string, save: (text: string) => Promise<void>) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null); // null: nothing since it was last kept

  async function keepText(): Promise<boolean> {
    if (typed === null) return true;
    announceSaving();
    try {
      await save(typed.trim());
    } catch (error) {
      beginTrouble(id, tryAgainOnly(failureOf(error)));
      return false;
    }
    setTyped((now) => (now === typed ? null : now));
    endTrouble(id);
    announceSaved(new Date());
    return true;
  }

  useFlushOnLeaving(keepText);

  return { text: typed ?? stored, setText: setTyped, keep: keepText };
}
