import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { flushAll, useSaveState } from '../../api/save-state.ts';
import { useEvent } from '../../api/useEvent.ts';

/** The two ways out of an open journal. */
export type WayOut = 'close' | 'lock';

export interface Leaving {
  /** What the coach asked for and did not get, because a page is not in the journal yet. */
  heldBack: WayOut | null;
  lock(): Promise<void>;
  /** Does what was held back all the same. Only the coach decides that. */
  leaveAnyway(): void;
}

/** Locking and closing: both save first, and both stay when something could not be saved. */
export function useLeaving(): Leaving {
  const [heldBack, setHeldBack] = useState<WayOut | null>(null);
  const { kind } = useSaveState();
  const isSolved = kind === 'saved' || kind === 'idle'; // and not merely being tried again

  useEffect(() => {
    if (isSolved) setHeldBack(null); // the next trouble asks its own question
  }, [isSolved]);

  useEvent('closeRequested', async () => {
    const mayClose = await flushAll();
    if (!mayClose) setHeldBack('close');
    await api.app.answerClose({ mayClose });
  });

  // Locked by the clock or by the system: nobody is there to be asked, so what cannot be saved keeps the journal open.
  useEvent('lockRequested', async () => {
    const isSaved = await flushAll();
    await api.app.answerLock({ isSaved });
  });

  return {
    heldBack,
    async lock() {
      if (await flushAll()) await api.vault.lockVault(null);
      else setHeldBack('lock');
    },
    leaveAnyway() {
      void (heldBack === 'lock' ? api.vault.lockVault(null) : api.app.answerClose({ mayClose: true }));
    },
  };
}
