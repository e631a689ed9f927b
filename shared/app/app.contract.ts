import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

export const appContract = {
  /** The window's answer to `closeRequested`: whether every page is in the journal, or the coach lets it go. */
  answerClose: operation(z.strictObject({ mayClose: z.boolean() }), z.null()),
  /** The window's answer to `lockRequested`: whether every page is in the journal. */
  answerLock: operation(z.strictObject({ isSaved: z.boolean() }), z.null()),
  /** Somebody touched the window: the clock of the automatic lock begins anew. */
  noteActivity: operation(z.null(), z.null()),
};
