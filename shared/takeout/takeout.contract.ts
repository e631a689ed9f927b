import { z } from 'zod';
import { operation } from '../ipc/operation.ts';
import { passphrase } from '../vault/vault.contract.ts';

/** What the whole journal holds, for the coach to see before it leaves, and to compare afterwards. */
export const takeoutCounts = z.strictObject({
  entries: z.int().min(0),
  /** Pages in the trash go along, in a folder of their own. */
  trashed: z.int().min(0),
  revisions: z.int().min(0),
  attachments: z.int().min(0),
  /** Of the attachments, in bytes. */
  bytes: z.int().min(0),
});

export type TakeoutCounts = z.infer<typeof takeoutCounts>;

export const takeoutContract = {
  countTakeout: operation(z.null(), takeoutCounts),
  /**
   * Asks where to, and writes everything so that it can be read without Cairn: as an age file for a passphrase, or as a plain
   * ZIP. `passphrase` is the journal's own, typed again; `filePassphrase` opens the file elsewhere and is null for a plain one.
   * Progress is told as it goes. Refuses as unlocking does for the passphrase, and a passphrase for the file that is easy to
   * guess; `too-little-space` or `file-not-written` where the file cannot be written. Leaves no half file.
   */
  writeTakeout: operation(
    z.strictObject({
      passphrase,
      filePassphrase: z.string().min(12).max(1000).nullable(),
      /** Whether the real names that belong to the codes go along. */
      withRealNames: z.boolean(),
    }),
    z.strictObject({
      /** False: the coach changed their mind, in the dialog or on the way. */
      saved: z.boolean(),
      fileName: z.string(),
      /** Attachments that could not be read to their end; the archive names them. */
      unreadable: z.int().min(0),
    }),
  ),
  /** Ends the writing that goes on; nothing of it is left. */
  cancelTakeout: operation(z.null(), z.null()),
};
