import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import type { Autosave } from './autosave.ts';

interface Live {
  autosave: Autosave;
  users: number;
}

const live = new Map<EntryId, Live>();

/**
 * The one `Autosave` of an entry. A coach who leaves a page and comes back while it is still being saved gets the same
 * one, with the newest words: two of them would each take the other's save for a stranger's.
 */
export function autosaveOf(id: EntryId, create: () => Autosave): Autosave {
  const found = live.get(id);
  if (found) return found.autosave;
  const autosave = create();
  live.set(id, { autosave, users: 0 });
  return autosave;
}

/** Keeps an entry's autosave for as long as somebody writes; the answer gives it back, and it saves once more. */
export function holdAutosave(id: EntryId, autosave: Autosave): () => Promise<void> {
  const held = live.get(id) ?? { autosave, users: 0 };
  live.set(id, held);
  held.users++;
  return async () => {
    held.users--;
    const isSaved = await autosave.flush();
    // What could not be saved stays alive: it is tried again by itself, and is here when the page is opened again.
    if (isSaved && held.users === 0) live.delete(id);
  };
}

/** Whether somebody writes on this page now, be it as a page, on Today or in a dialog. */
export const isOnScreen = (id: EntryId): boolean => (live.get(id)?.users ?? 0) > 0;

/** The page with words that the journal did not take; undefined when it holds all of them. */
export function findUnsaved(id: EntryId): Entry | undefined {
  const autosave = live.get(id)?.autosave;
  return autosave?.failure ? autosave.current : undefined;
}
