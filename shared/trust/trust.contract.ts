import { z } from 'zod';
import { backupFolder } from '../backup/backup.contract.ts';
import { operation } from '../ipc/operation.ts';

/** What a check looked at, in this order. */
export const checkedThings = ['keyring', 'journal', 'attachments', 'backups', 'second-backups'] as const;
export type CheckedThing = (typeof checkedThings)[number];

export const finding = z.strictObject({
  thing: z.enum(checkedThings),
  /** How many of it were looked at: pages of the file, backups, attachments. */
  count: z.int().min(0),
  /** How many of them are not as they should be. */
  damaged: z.int().min(0),
});
export type Finding = z.infer<typeof finding>;

export const checkResult = z.strictObject({ at: z.iso.datetime(), isWhole: z.boolean() });

export const trustOverview = z.strictObject({
  folder: z.string(),
  backupFolder,
  secondFolder: backupFolder.nullable(),
  entryCount: z.int().min(0),
  journalBytes: z.int().min(0),
  lastVerifiedBackupAt: z.iso.datetime().nullable(),
  lastCheck: checkResult.nullable(),
  hasRecoveryKey: z.boolean(),
  /** What each guess at the passphrase costs. */
  guess: z.strictObject({ memoryMiB: z.int(), passes: z.int() }),
});
export type TrustOverview = z.infer<typeof trustOverview>;

export const logLine = z.strictObject({
  at: z.iso.datetime(),
  event: z.string().max(100),
  facts: z.string().max(1000),
});
export type LogLine = z.infer<typeof logLine>;

export const trustContract = {
  getOverview: operation(z.null(), trustOverview),
  /** Looks at everything that can be damaged; announces `progress` meanwhile. */
  checkEverything: operation(z.null(), z.strictObject({ result: checkResult, findings: z.array(finding) })),
  /** The newest lines of the log, newest first: what happened, when, numbers and codes. */
  readLog: operation(z.null(), z.strictObject({ lines: z.array(logLine) })),
};
