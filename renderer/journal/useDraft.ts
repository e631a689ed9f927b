import { useSyncExternalStore } from 'react';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import type { Autosave } from './autosave.ts';

/** The page as it is being written, keystroke by keystroke. */
export function useDraft(autosave: Autosave): Entry {
  return useSyncExternalStore(autosave.subscribe, () => autosave.current);
}
