import { z } from 'zod';
import { operation } from '../ipc/operation.ts';
import { passphrase, typedRecoveryKey } from '../vault/vault.contract.ts';

/** Why a backup was made. */
export const backupReasons = [
  'regular',
  'lock',
  'quit',
  'asked',
  'before-migration',
  'before-import',
  'before-rotation',
  'before-restore',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Made from where the file is; it tells the window nothing of that, and nothing is ever looked up by a path. */
export const backupId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'BackupId'>();
export type BackupId = z.infer<typeof backupId>;

export const backup = z.strictObject({
  id: backupId,
  /** `own`: the folder on this computer; `second`: the folder that the coach added; `file`: one that was picked. */
  place: z.enum(['own', 'second', 'file']),
  fileName: z.string(),
  createdAt: z.iso.datetime(),
  bytes: z.int().min(0),
  entryCount: z.int().min(0),
  attachmentCount: z.int().min(0),
  reason: z.enum(backupReasons),
  /** When it was last opened and found whole; null when a later look found it damaged. */
  verifiedAt: z.iso.datetime().nullable(),
  /** Written by a newer Cairn: shown, and not offered. */
  isNewer: z.boolean(),
});
export type Backup = z.infer<typeof backup>;

export const backupFolder = z.strictObject({ path: z.string(), isReachable: z.boolean() });

export const backupOverview = z.strictObject({
  own: backupFolder,
  second: backupFolder.nullable(),
  /** Newest first, of both folders and of the file that was picked. */
  backups: z.array(backup),
});
export type BackupOverview = z.infer<typeof backupOverview>;

export const backupContract = {
  getOverview: operation(z.null(), backupOverview),
  makeBackup: operation(z.null(), backup),
  /** One file with everything in it, attachments too, for another computer or a drawer. */
  saveBackupAs: operation(z.null(), z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  /** Asks for a second folder, such as on a USB stick, and brings it up to date. Null: the coach changed their mind. */
  chooseSecondFolder: operation(z.null(), backupFolder.nullable()),
  forgetSecondFolder: operation(z.null(), z.null()),
  showFolder: operation(z.strictObject({ place: z.enum(['own', 'second']) }), z.null()),
  /** Asks for a backup file from anywhere; it is in the overview from then on. Null: the coach changed their mind. */
  chooseFile: operation(z.null(), backup.nullable()),
  /** What a restore would change: the counts of the backup and, if it is open, of the journal as it is. */
  previewBackup: operation(
    z.strictObject({ id: backupId }),
    z.strictObject({
      backup,
      journal: z.strictObject({ entryCount: z.int().min(0), attachmentCount: z.int().min(0) }).nullable(),
      /** Attachments that the backup needs and that are not beside it. */
      missingAttachments: z.int().min(0),
    }),
  ),
  /**
   * Puts the backup in the place of the journal, and opens it. Needs what opened the journal on the backup's day: its
   * passphrase, or its recovery key together with a new passphrase.
   */
  restoreBackup: operation(
    z.strictObject({
      id: backupId,
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase }),
        z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: typedRecoveryKey, newPassphrase: passphrase }),
      ]),
    }),
    z.null(),
  ),
};
