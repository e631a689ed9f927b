import { useState } from 'react';
import { api } from '../../api/client.ts';
import { flushAll } from '../../api/save-state.ts';
import { useEvent } from '../../api/useEvent.ts';

/** Locking and closing: both save first, and both stay when something could not be saved. */
export function useLeaving() {
  const [wantsToClose, setWantsToClose] = useState(false);

  useEvent('closeRequested', async () => {
    const mayClose = await flushAll();
    setWantsToClose(!mayClose);
    await api.app.answerClose({ mayClose });
  });

  return {
    /** The window was asked to close and stayed, because a page is not in the journal yet. */
    wantsToClose,
    async lock() {
      if (await flushAll()) await api.vault.lockVault(null);
    },
  };
}
