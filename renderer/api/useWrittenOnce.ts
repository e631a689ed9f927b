import { useRef } from 'react';
import { failureOf } from './failure.ts';
import { beginTrouble, endTrouble, tryAgainOnly } from './save-state.ts';
import { useFlushOnLeaving } from './useFlushOnLeaving.ts';

export interface WrittenOnceOptions<Draft, Id> {
  /** Under which its trouble is shown. */
  name: string;
  draft: Draft;
  /** Nothing is written of it yet that would be worth keeping. */
  isEmpty: boolean;
  /** Writes it into the journal: anew for null, or as what it became before. */
  write: (draft: Draft, id: Id | null) => Promise<{ id: Id }>;
}

/**
 * Something new before its first words are kept. It is written down once: by the button, or when the page is left or the journal
 * locked with words on it, for nothing that was typed gets lost; what is typed behind that goes to the same one.
 */
export function useWrittenOnce<Draft, Id>({ name, draft, isEmpty, write }: WrittenOnceOptions<Draft, Id>) {
  const kept = useRef<{ id: Id; draft: Draft } | null>(null);
  const running = useRef<Promise<Id | null>>(Promise.resolve(null));
  const isLetGo = useRef(false);

  async function writeDown(): Promise<Id | null> {
    try {
      const { id } = await write(draft, kept.current?.id ?? null);
      kept.current = { id, draft };
      endTrouble(name);
      return id;
    } catch (error) {
      beginTrouble(name, tryAgainOnly(failureOf(error)));
      return null;
    }
  }

  /** Its id; null when it could not be kept, which is said. */
  async function keep(): Promise<Id | null> {
    await running.current; // one after the other, so that it is written down once
    if (kept.current?.draft === draft) return kept.current.id;
    running.current = writeDown();
    return running.current;
  }

  useFlushOnLeaving(async () => isEmpty || isLetGo.current || (await keep()) !== null);

  return {
    keep,
    /** What was typed is not wanted. */
    letGo() {
      isLetGo.current = true;
      endTrouble(name);
    },
  };
}
