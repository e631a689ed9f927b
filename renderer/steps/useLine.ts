import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { announceSaved, beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';

export interface LineParts {
  /** What is in the journal; empty for a new line. */
  stored: string;
  /** Rejects when main refuses. */
  save: (words: string) => Promise<unknown>;
  /** Whether nothing may take the place of what is stored; otherwise an emptied line goes back to it. */
  mayBeEmpty?: boolean;
  /** Whether Enter begins another line of the same field instead of saving it. */
  hasManyLines?: boolean;
}

/**
 * A few words that are saved as quietly as the page: on leaving the field, on Enter, and before the window locks or closes.
 * Escape goes back to the words that stood there; a new line has none to go back to and keeps what was typed. Words that could not be saved stay in the field and count as unsaved.
 */
export function useLine({ stored, save, mayBeEmpty = false, hasManyLines = false }: LineParts) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const running = useRef<Promise<boolean>>(undefined);

  async function saveOnce(words: string): Promise<boolean> {
    try {
      await save(words);
    } catch (error) {
      beginTrouble(id, tryAgainOnly(failureOf(error)));
      return false;
    }
    endTrouble(id);
    announceSaved(new Date());
    setTyped((current) => (current === typed ? null : current));
    return true;
  }

  /** To the words that are in the journal; whatever was refused counts no more. */
  function goBack(): void {
    setTyped(null);
    endTrouble(id);
  }

  async function commit(): Promise<boolean> {
    if (running.current) return running.current;
    const words = (typed ?? stored).trim();
    if (words === stored || (words === '' && !mayBeEmpty)) {
      goBack();
      return true;
    }
    running.current = saveOnce(words);
    const isSaved = await running.current;
    running.current = undefined;
    return isSaved;
  }

  useFlushOnLeaving(commit);

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== null && stored !== '') {
      event.stopPropagation();
      goBack();
    }
    if (event.key !== 'Enter' || hasManyLines) return;
    event.preventDefault();
    void commit();
  }

  return {
    value: typed ?? stored,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped(hasManyLines ? event.currentTarget.value : event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ')),
    onBlur: () => void commit(),
    onKeyDown: press,
  };
}
