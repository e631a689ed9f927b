import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

export const appContract = {
  /** The window's answer to `closeRequested`: whether every page is in the journal, or the coach lets it go. */
  answerClose: operation(z.strictObject({ mayClose: z.boolean() }), z.null()),
};
