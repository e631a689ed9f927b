import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/backup/backup.contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Progress } from '../../shared/events.ts';
import type { VaultStatus } from '../../shared/vault/vault.contract.ts';
import type { AttachmentStore } from '../attachments/attachments.store.ts';
import type { BackupKeeper } from '../backup/backup.keeper.ts';
import type { VerifyArchive } from '../backup/backup.verify.ts';
import type { Db } from '../db/schema.ts';
import { timeStamp } from '../files/time-stamp.ts';
import { type Credentials, type CredentialsOptions, createCredentials } from './vault.credentials.ts';
import {
  databasePath,
  findProblem,
  isOccupied,
  type ReadKeyring,
  readKeyringFiles,
  removeUnfinished,
  setAside,
  writeKeyringFiles,
} from './vault.files.ts';
import { hasSlot, openKeyringQuickly, readKeyring, writeKeyring } from './vault.keyring.ts';
import { createNotices, type Notices } from './vault.notices.ts';
import { closeFiles, type OpenVault, openAttachments, sourceOf, withSlot } from './vault.open-vault.ts';
import { openVaultDatabase } from './vault.opening.ts';
import type { Places } from './vault.place.ts';
import { getCommitCount } from './vault.queries.ts';
import type { QuickUnlock } from './vault.quick-unlock.ts';
import { releaseReserve } from './vault.reserve.ts';
import type { SheetInHand } from './vault.sheet.ts';
import { type OpenKeyring, type Slot, sealWithPassphrase } from './vault.slots.ts';
import { readState, writeState } from './vault.state.ts';

export interface VaultSessionOptions extends CredentialsOptions {
  places: Places;
  keeper: BackupKeeper;
  verify: VerifyArchive;
  quickUnlock: QuickUnlock;
  now(): Date;
  /** Called after the journal was opened or closed. */
  changed?(isOpen: boolean): void;
  /** Called when the journal is about to be closed: the last look at it. */
  closing?(db: Db): Promise<void>;
  /** Called after a notice came or went, or a backup was made. */
  noticed?(): void;
  progress?(progress: Progress): void;
  /** Called with what went wrong where the coach's work goes on all the same. */
  trouble?(event: string, error: unknown): void;
}

/** Holds the open journal, if there is one, and all that opens and closes it. */
export class VaultSession {
  readonly options: VaultSessionOptions;
  readonly credentials: Credentials;
  readonly notices: Notices;
  #open: OpenVault | undefined;
  #isBusy = false;
  #sheet: SheetInHand | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #settling: Promise<unknown> = Promise.resolve();

  constructor(options: VaultSessionOptions) {
    this.options = options;
    this.credentials = createCredentials(options);
    this.notices = createNotices(() => options.noticed?.());
  }

  /** The open journal. Throws `vault-locked`, or `journal-busy` while its files are being replaced. */
  get opened(): OpenVault {
    if (this.#isBusy) throw new AppError('journal-busy');
    if (!this.#open) throw new AppError('vault-locked');
    return this.#open;
  }

  /** The open journal's database. Throws as `opened` does. */
  get db(): Db {
    return this.opened.database.db;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The open journal's attachments; the store is made with the first one. */
  get attachments(): AttachmentStore {
    const open = this.opened;
    open.attachments ??= openAttachments(open);
    return open.attachments;
  }

  getStatus(): VaultStatus {
    const { places, quickUnlock, now } = this.options;
    const folder = places.journal;
    const common = {
      folder,
      waitSeconds: this.credentials.waitSeconds(),
      quickUnlock: quickUnlock.state(now()),
      notices: this.notices.list(),
      lastBackupAt: this.#open?.lastBackupAt ?? null,
    };
    if (this.#open) return { ...common, state: 'open', problem: null };
    if (!isOccupied(folder) && !places.isChosen) return { ...common, state: 'none', problem: null };
    return { ...common, state: 'locked', problem: findProblem(folder) };
  }

  /** The recovery key that is on its way to paper. Throws `invalid-input` when there is none. */
  get sheetInHand(): SheetInHand {
    if (!this.#sheet) throw new AppError('invalid-input');
    return this.#sheet;
  }

  /** From here on the session owns the secrets of the sheet. */
  holdSheet(sheet: SheetInHand): void {
    this.forgetSheet();
    this.#sheet = sheet;
  }

  forgetSheet(): void {
    this.#sheet?.secret.fill(0);
    this.#sheet?.lock.key.fill(0);
    this.#sheet?.preparation?.vault.vaultKey.fill(0);
    this.#sheet = undefined;
  }

  /** Throws `wrong-passphrase`, or why this journal cannot be opened at all. Opening an open journal does nothing. */
  unlock(passphrase: string): Promise<void> {
    return this.#oneAtATime(async () => {
      if (this.#open) return;
      const read = readKeyringFiles(this.options.places.journal);
      const opened = await this.credentials.provePassphrase(read.keyring, passphrase);
      opened.lock.key.fill(0);
      await this.openWith(opened, read);
      this.options.quickUnlock.renew(this.options.now());
    });
  }

  unlockQuickly(): Promise<void> {
    return this.#oneAtATime(async () => {
      if (this.#open) return;
      const read = readKeyringFiles(this.options.places.journal);
      const secret = this.options.quickUnlock.read(this.options.now());
      try {
        await this.openWith(await openKeyringQuickly(read.keyring, secret, this.options.keyWork), read);
      } finally {
        secret.fill(0);
      }
    });
  }

  /** Throws `recovery-key-mistyped`, or `wrong-recovery-key` when it is one, but not of this journal. */
  async checkRecoveryKey(typed: string): Promise<void> {
    const { keyring } = readKeyringFiles(this.options.places.journal);
    (await this.credentials.proveRecoveryKey(keyring, typed)).vaultKey.fill(0);
  }

  /** Opens the journal and gives it a new passphrase, in one: after a recovery there is always a new one. */
  unlockWithRecoveryKey(typed: string, passphrase: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const read = readKeyringFiles(this.options.places.journal);
      const vault = await this.credentials.proveRecoveryKey(read.keyring, typed);
      const lock = await this.credentials.makeLock(passphrase);
      const slots = withSlot(read.keyring.slots, await sealWithPassphrase(vault, lock, this.options.keyWork));
      lock.key.fill(0);
      await this.openWith(vault, read);
      try {
        this.replaceSlots(slots);
      } catch (error) {
        await this.#close('lock'); // open without a new passphrase is not what was asked for
        throw error;
      }
    });
  }

  /**
   * Closes the journal. A transaction that is under way is finished first; whatever comes after it is refused. What
   * changed since the last backup is copied before the file is closed; packing and testing go on behind.
   */
  lock(reason: 'lock' | 'quit' = 'lock'): Promise<void> {
    return this.#oneAtATime(() => this.#close(reason));
  }

  /** Resolves when a backup that was begun on closing is done. */
  settled = async (): Promise<void> => void (await this.#settling);

  /** Makes a backup of the open journal. */
  async makeBackup(reason: BackupReason): Promise<Backup> {
    const open = this.opened;
    const count = await getCommitCount(open.database.db);
    try {
      const made = await this.options.keeper.make(sourceOf(open), reason);
      open.backedUpTo = count;
      open.lastBackupAt = made.createdAt;
      this.notices.forget('backup-not-made');
      this.options.noticed?.();
      return made;
    } catch (error) {
      this.notices.add('backup-not-made');
      throw error;
    }
  }

  /** Whether something was saved that no backup holds yet. */
  async hasChanged(open = this.opened): Promise<boolean> {
    open.backedUpTo ??= (await this.options.keeper.findNewest(open.vaultId))?.commitCount ?? 0;
    return (await getCommitCount(open.database.db)) !== open.backedUpTo;
  }

  /** Gives the disk the room that was kept for this moment, which may be the one of opening. True when there was some. */
  releaseReserve(): boolean {
    if (!releaseReserve(this.#open?.folder ?? this.options.places.journal)) return false;
    this.notices.add('reserve-used');
    return true;
  }

  /** Does what the coach's work does not depend on: where the disk refuses it, that is noted and the work goes on. */
  attempt(event: string, work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.options.trouble?.(event, error);
      return false;
    }
  }

  /** Writes the open journal's keyring with other slots. When it throws, the earlier ones count. */
  replaceSlots(slots: readonly Slot[]): void {
    const open = this.opened;
    const bytes = writeKeyring(open, { generation: open.keyring.generation, slots });
    writeKeyringFiles(open.folder, bytes);
    open.keyring = readKeyring(bytes);
    open.backedUpTo = undefined; // the next backup should carry the new lock
    if (hasSlot(open.keyring, 'recovery')) this.notices.forget('no-recovery-key');
  }

  /** Lets nobody at the journal while its files are being replaced. */
  async whileBusy<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }

  /** Runs what opens, closes or replaces the journal one after another. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#oneAtATime(work);
  }

  /** The open journal as long as nobody replaces its files; for those who can wait. */
  get idle(): OpenVault | undefined {
    return this.#isBusy ? undefined : this.#open;
  }

  /** The open journal, also while its files are being replaced; for those who replace them. */
  get held(): OpenVault | undefined {
    return this.#open;
  }

  /** Lets go of the open journal without a backup: one was just made. */
  async release(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    await closeFiles(open).catch((error: unknown) => this.options.trouble?.('close', error));
    open.vaultKey.fill(0);
  }

  /** Opens the files that took the place of those in use. Where that is refused, the window is told that nothing is open. */
  async reopenWith(vault: OpenKeyring, read: ReadKeyring): Promise<void> {
    try {
      await this.openWith(vault, read);
    } catch (error) {
      this.options.changed?.(false);
      throw error;
    }
  }

  /** Opens the files that a keyring names. The session owns the vault key from here on, and erases it on failure. */
  async openWith(vault: OpenKeyring, { keyring, bytes, needsRepair }: ReadKeyring): Promise<void> {
    const { places } = this.options;
    const folder = places.journal;
    try {
      const problem = findProblem(folder);
      if (problem) throw new AppError(problem);
      this.attempt('tidy', () => removeUnfinished(folder, keyring.generation));
      const stamp = timeStamp(this.options.now());
      const { database, isLogDamaged } = await openVaultDatabase({
        file: databasePath(folder, keyring.generation),
        vault,
        asideFolder: join(folder, 'set-aside', stamp),
        beforeMigration: async (before) => {
          const source = { vaultId: vault.vaultId, vaultKey: vault.vaultKey, keyring, database: before };
          await this.options.keeper.make(sourceOf({ ...source, attachments: undefined }), 'before-migration');
        },
      });
      if (isLogDamaged) this.notices.add('end-of-log-damaged');
      if (needsRepair && this.attempt('repair', () => writeKeyringFiles(folder, bytes))) {
        if (keyring.stored.version !== 1) this.notices.add('keyring-repaired'); // the first format had no copy
      }
      // Where a restore was interrupted after its one step:
      this.attempt('set-aside', () => setAside(folder, stamp, keyring.generation));
      const newest = await this.options.keeper.findNewest(vault.vaultId);
      const lastBackupAt = newest?.createdAt ?? null;
      const open = { ...vault, folder, keyring, database, attachments: undefined, backedUpTo: undefined, lastBackupAt };
      await this.#noticeState(open);
      this.#keepOpen(open);
    } catch (error) {
      vault.vaultKey.fill(0);
      throw error;
    }
  }

  async #noticeState(open: OpenVault): Promise<void> {
    const state = readState(open.folder, open);
    const isSameGeneration = state?.generation === open.keyring.generation;
    const isOlder = isSameGeneration && (await getCommitCount(open.database.db)) < state.commitCount;
    if (isOlder) this.notices.add('older-than-expected');
    if (!hasSlot(open.keyring, 'recovery')) this.notices.add('no-recovery-key');
  }

  #keepOpen(open: OpenVault): void {
    this.#open = open;
    this.options.changed?.(true);
  }

  #oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.#work.catch(() => {}).then(work);
    this.#work = next;
    return next;
  }

  async #close(reason: 'lock' | 'quit'): Promise<void> {
    const closing = this.#open;
    if (!closing) return;
    const { keeper, trouble } = this.options;
    this.#open = undefined;
    this.forgetSheet();
    this.credentials.forgetProven();
    try {
      await this.options.closing?.(closing.database.db).catch((error: unknown) => trouble?.('closing', error));
      const snapshot = await this.#snapshotOf(closing, reason);
      const generation = closing.keyring.generation;
      const commitCount = await getCommitCount(closing.database.db);
      await closeFiles(closing);
      writeState(closing.folder, closing, { generation, commitCount });
      if (snapshot) this.#settling = keeper.finish(snapshot).catch((error: unknown) => this.#missBackup(error));
    } catch (error) {
      trouble?.('lock', error);
    } finally {
      if (closing.database.raw.open) closing.database.raw.close();
      closing.vaultKey.fill(0);
      this.notices.closed();
      this.options.changed?.(false);
    }
  }

  /** Nobody is there to be told while the journal is closed: the notice waits until it is opened again. */
  #missBackup(error: unknown): void {
    this.options.trouble?.('backup', error);
    this.notices.add('backup-not-made');
  }

  async #snapshotOf(closing: OpenVault, reason: 'lock' | 'quit') {
    try {
      if (!(await this.hasChanged(closing))) return undefined;
      const snapshot = await this.options.keeper.takeSnapshot(sourceOf(closing), reason);
      this.notices.forget('backup-not-made');
      return snapshot;
    } catch (error) {
      this.#missBackup(error); // and yet a full disk must not keep the journal open
      return undefined;
    }
  }
}
