import type { z } from 'zod';
import type { handoverContract } from '../../shared/handover/handover.contract.ts';
import { api } from '../api/client.ts';
import { flushAll } from '../api/save-state.ts';
import { useAsk } from '../api/useAsk.ts';

type Begin = z.input<(typeof handoverContract)['begin']['input']>;

/**
 * Gives the screen away. What is open is saved first, because main throws the page away; where something cannot be saved the
 * screen stays, and the banner of unsaved words says why.
 */
export function useBegin() {
  const { ask, isPending, failure } = useAsk(async (whom: Begin) =>
    (await flushAll()) ? api.handover.begin(whom) : ({ ok: true, value: null } as const),
  );
  return { begin: ask, isPending, failure };
}
