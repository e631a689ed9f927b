import { z } from 'zod';
import { appErrorCodes } from '../errors.ts';
import { operation } from '../ipc/operation.ts';

/** Bounded only so that a slip of the paste key is noticed; any Unicode is welcome. Judged by `judgePassphrase`. */
export const passphrase = z.string().min(1).max(1024);
export const typedRecoveryKey = z.string().min(1).max(200);

export const passphraseJudgements = ['too-short', 'well-known', 'easy-to-guess', 'good', 'strong'] as const;
export type PassphraseJudgement = (typeof passphraseJudgements)[number];

/** Why a folder is a poor place for a journal: another program copies it away, or it is not on this computer. */
export const placeWarnings = ['onedrive', 'dropbox', 'icloud', 'google-drive', 'network'] as const;
export type PlaceWarning = (typeof placeWarnings)[number];

export const place = z.strictObject({ folder: z.string(), warning: z.enum(placeWarnings).nullable() });
export type Place = z.infer<typeof place>;

/** What the coach should hear of once the journal is open; each has its sentences. */
export const vaultNotices = [
  'end-of-log-damaged',
  'older-than-expected',
  'keyring-repaired',
  'no-recovery-key',
  'reserve-used',
  'backup-not-made',
] as const;
export type VaultNotice = (typeof vaultNotices)[number];

export const vaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  folder: z.string(),
  /** Why the journal cannot be opened at all. */
  problem: z.enum(appErrorCodes).nullable(),
  /** Seconds until the next attempt is taken, after several wrong ones; 0: at once. */
  waitSeconds: z.int().min(0),
  /** `ready`: the system's keychain can open the journal now. `stale`: it was too long ago, the passphrase is due. */
  quickUnlock: z.enum(['unavailable', 'off', 'ready', 'stale']),
  notices: z.array(z.enum(vaultNotices)),
  /** When the newest tested backup of the open journal was made. */
  lastBackupAt: z.iso.datetime().nullable(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

/** A recovery key that was just made, for its sheet; and the two groups (1 to 8) that are to be typed back from it. */
export const recoverySheet = z.strictObject({
  groups: z.array(z.string().length(4)).length(8),
  askFor: z.tuple([z.int().min(1).max(8), z.int().min(1).max(8)]),
});
export type RecoverySheet = z.infer<typeof recoverySheet>;

const answers = z.tuple([z.string().max(20), z.string().max(20)]);

export const vaultContract = {
  getStatus: operation(z.null(), vaultStatus),

  /** Where a new journal would live; `choosePlace` asks for a folder and gives null when the coach changed their mind. */
  suggestPlace: operation(z.null(), place),
  choosePlace: operation(z.null(), place.nullable()),
  suggestPassphrase: operation(z.null(), z.strictObject({ passphrase })),
  judgePassphrase: operation(
    z.strictObject({ passphrase }),
    z.strictObject({ judgement: z.enum(passphraseJudgements) }),
  ),

  /** Makes keys and the recovery sheet of a new journal. Nothing is on the disk before `createVault`. */
  prepareVault: operation(z.strictObject({ folder: z.string().min(1).max(1000), passphrase }), recoverySheet),
  /** Writes the prepared journal and opens it. Throws `recovery-groups-differ`. */
  createVault: operation(z.strictObject({ answers }), z.null()),
  /** Asks where to put the sheet that is being made, or prints it; false when the coach changed their mind. */
  saveRecoverySheet: operation(z.null(), z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  printRecoverySheet: operation(z.null(), z.strictObject({ printed: z.boolean() })),
  /** Forgets a recovery key that was begun and not confirmed. */
  forgetRecoverySheet: operation(z.null(), z.null()),

  unlockVault: operation(z.strictObject({ passphrase }), z.null()),
  unlockQuickly: operation(z.null(), z.null()),
  /** Whether the recovery key belongs to this journal. Throws `recovery-key-mistyped` or `wrong-recovery-key`. */
  checkRecoveryKey: operation(z.strictObject({ recoveryKey: typedRecoveryKey }), z.null()),
  /** Sets a new passphrase and opens the journal with it: after the recovery key there is always a new one. */
  unlockWithRecoveryKey: operation(z.strictObject({ recoveryKey: typedRecoveryKey, passphrase }), z.null()),
  lockVault: operation(z.null(), z.null()),

  /** Proves the passphrase ahead of a change, while the next one is being thought of: the change then takes half as long. */
  checkPassphrase: operation(z.strictObject({ passphrase }), z.null()),
  changePassphrase: operation(z.strictObject({ current: passphrase, next: passphrase }), z.null()),
  /** A new recovery key for the open journal. The sheet in use stays valid until `confirmRecoveryKey`. */
  beginRecoveryKey: operation(z.strictObject({ passphrase }), recoverySheet),
  /** Puts the new recovery key in place; with `rotate` the key that encrypts the journal is replaced too. */
  confirmRecoveryKey: operation(z.strictObject({ answers, rotate: z.boolean() }), z.null()),
  setQuickUnlock: operation(z.strictObject({ enabled: z.boolean() }), z.null()),
  dismissNotice: operation(z.strictObject({ notice: z.enum(vaultNotices) }), z.null()),
};
