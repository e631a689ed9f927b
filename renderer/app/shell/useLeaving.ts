import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { flushAll, useSaveState } from '../../api/save-state.ts';
import { useEvent } from '../../api/useEvent.ts';

/** The two ways out of an open journal. */
export type WayOut = 'close' | 'lock';

export interface Leaving {
  /** What the coach asked for and did not get, because a page is not in the journal yet. */
  heldBack: WayOut | null;
  /** The journal is being closed: what was typed now would reach it no more. */
  isLocking: boolean;
  lock(): Promise<void>;
  /** Does what was held back all the same. Only the coach decides that. */
  leaveAnyway(): void;
}

/** Locking and closing: both save first, and both stay when something could not be saved. */
export function useLeaving(): Leaving {
  const [heldBack, setHeldBack] = useState<WayOut | null>(null);
  const [isLocking, setIsLocking] = useState(false);
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

  /** With success the page is thrown away; otherwise the writing goes on. */
  async function lockNow(): Promise<void> {
    setIsLocking(true);
    await api.vault.lockVault(null);
    setIsLocking(false);
  }

  return {
    heldBack,
    isLocking,
    async lock() {
      if (await flushAll()) await lockNow();
      else setHeldBack('lock');
    },
    leaveAnyway() {
      void (heldBack === 'lock' ? lockNow() : api.app.answerClose({ mayClose: true }));
    },
  };
}
