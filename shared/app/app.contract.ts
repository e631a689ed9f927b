import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

export const appContract = {
  /** The window's answer to `closeRequested`: whether every page is in the journal, or the coach lets it go. */
  answerClose: operation(z.strictObject({ mayClose: z.boolean() }), z.null()),
  /** The window's answer to `lockRequested`: whether every page is in the journal. */
  answerLock: operation(z.strictObject({ isSaved: z.boolean() }), z.null()),
  /** Whether screen-share mode is on: it outlives a lock, so that opening the journal again shows no names. */
  getScreenShare: operation(z.null(), z.strictObject({ isOn: z.boolean() })),
  /** Switches screen-share mode: a neutral window title, and where the system can do it no picture of the window for others. */
  setScreenShare: operation(z.strictObject({ isOn: z.boolean() }), z.strictObject({ isOn: z.boolean() })),
  /** Somebody touched the window: the clock of the automatic lock begins anew. */
  noteActivity: operation(z.null(), z.null()),
};
