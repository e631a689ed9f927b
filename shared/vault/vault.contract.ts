import { z } from 'zod';
import { appErrorCodes } from '../errors.ts';
import { operation } from '../ipc/operation.ts';

/** Bounded only so that a slip of the paste key is noticed; any Unicode is welcome. Length is judged in vault.rules. */
const passphrase = z.string().min(1).max(1024);

export const vaultContract = {
  /** Whether there is a journal and whether it is open; `problem` says why it cannot be opened at all. */
  getStatus: operation(
    z.null(),
    z.strictObject({
      state: z.enum(['none', 'locked', 'open']),
      folder: z.string(),
      problem: z.enum(appErrorCodes).nullable(),
    }),
  ),
  createVault: operation(z.strictObject({ passphrase }), z.null()),
  unlockVault: operation(z.strictObject({ passphrase }), z.null()),
  lockVault: operation(z.null(), z.null()),
};
