import type { Failure } from '../../shared/errors.ts';
import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import { Autosave, type AutosaveParts } from './autosave.ts';

interface Live {
  autosave: Autosave;
  users: number;
}

const live = new Map<EntryId, Live>();

/**
 * The one `Autosave` of an entry. A coach who leaves a page and comes back while it is still being saved gets the same
 * one, with the newest words: two of them would each take the other's save for a stranger's.
 */
export function autosaveOf(entry: Entry, parts: AutosaveParts): Autosave {
  const found = live.get(entry.id);
  if (found) return found.autosave;
  const autosave = new Autosave(entry, parts);
  live.set(entry.id, { autosave, users: 0 });
  return autosave;
}

/** Keeps an entry's autosave for as long as somebody writes; the answer gives it back, and it saves once more. */
export function holdAutosave(entry: Entry, autosave: Autosave): () => Promise<void> {
  const held = live.get(entry.id) ?? { autosave, users: 0 };
  live.set(entry.id, held);
  held.users++;
  return async () => {
    held.users--;
    const isSaved = await autosave.flush();
    // What could not be saved stays alive: it is tried again by itself, and is here when the page is opened again.
    if (isSaved && held.users === 0) live.delete(entry.id);
  };
}

/** Why some page is not in the journal, be it the one on the screen or one that was left. */
export function findTrouble(): Failure | undefined {
  return [...live.values()].find(({ autosave }) => autosave.failure)?.autosave.failure;
}
