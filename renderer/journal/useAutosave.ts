import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import {
  announceSaved,
  announceSaving,
  beginTrouble,
  endTrouble,
  followSaveState,
  registerFlush,
} from '../api/save-state.ts';
import { Autosave } from './autosave.ts';
import { autosaveOf, findUnsaved, holdAutosave } from './autosave-registry.ts';
import { rememberSaved } from './journal-queries.ts';
import { type Surroundings, troubleOf } from './rescue.ts';

function createAutosave(entry: Entry, around: Surroundings): Autosave {
  const autosave: Autosave = new Autosave(entry, {
    save: (current) => api.journal.saveEntry(current),
    onSaving: announceSaving,
    onSaved(saved, at) {
      endTrouble(saved.id);
      announceSaved(at);
      rememberSaved(around.queryClient, saved);
    },
    onUnsaved: (failure) => beginTrouble(entry.id, troubleOf(autosave, failure, around)),
    onLetGo: () => endTrouble(entry.id),
  });
  return autosave;
}

/** An `Autosave` for as long as the page is on the screen; leaving, losing the focus and closing save at once. */
export function useAutosave(entry: Entry): Autosave {
  const queryClient = useQueryClient();
  const goTo = useNavigate();
  const [autosave] = useState(() => autosaveOf(entry.id, () => createAutosave(entry, { queryClient, goTo })));
  useEffect(() => {
    const flush = () => autosave.flush();
    const release = holdAutosave(entry.id, autosave);
    const forget = registerFlush(flush);
    if (autosave.failure) void flush(); // it was left in trouble, and what can be done is offered here again
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      // Closing waits for it as long as its last words are not in the journal.
      void release().then(async () => (await autosave.flush()) && forget());
    };
  }, [autosave, entry.id]);
  return autosave;
}

/** The page as it was written when the journal did not take its last words: whatever became of the stored one. */
export function useUnsaved(id: EntryId): Entry | undefined {
  return useSyncExternalStore(followSaveState, () => findUnsaved(id));
}
