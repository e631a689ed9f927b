import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { announceSaved, announceSaving, announceUnsaved, registerFlush } from '../api/save-state.ts';
import type { Autosave, AutosaveParts } from './autosave.ts';
import { autosaveOf, findTrouble, holdAutosave } from './autosave-registry.ts';
import { rememberSaved } from './journal-queries.ts';

/** What one page has to tell never covers up that another one is in trouble. */
function partsOf(queryClient: QueryClient): AutosaveParts {
  return {
    save: (current) => api.journal.saveEntry(current),
    onSaving() {
      if (!findTrouble()) announceSaving();
    },
    onSaved(saved, at) {
      const trouble = findTrouble();
      if (trouble) announceUnsaved(trouble);
      else announceSaved(at);
      rememberSaved(queryClient, saved);
    },
    onUnsaved: announceUnsaved,
  };
}

/** An `Autosave` for as long as the page is on the screen; leaving, losing the focus and closing save at once. */
export function useAutosave(entry: Entry): Autosave {
  const queryClient = useQueryClient();
  const [autosave] = useState(() => autosaveOf(entry, partsOf(queryClient)));
  useEffect(() => {
    const flush = () => autosave.flush();
    const release = holdAutosave(autosave.current, autosave);
    const forget = registerFlush(flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      // Closing waits for it as long as its last words are not in the journal.
      void release().then(async () => (await autosave.flush()) && forget());
    };
  }, [autosave]);
  return autosave;
}
