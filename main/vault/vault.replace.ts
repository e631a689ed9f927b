import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { copyMissingAttachments } from '../attachments/attachments.copy.ts';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import { readBackupKeyring, unpackBackup } from '../backup/backup.restore.ts';
import { APPLICATION_ID, changeKey, connect } from '../db/open.ts';
import { countRows, findDamage } from '../db/row-counts.ts';
import { timeStamp } from '../files/time-stamp.ts';
import { createPrivateFile, syncFolder } from '../files/write-atomically.ts';
import {
  attachmentsPath,
  copyKeyringsAside,
  databasePath,
  isOccupied,
  latestGeneration,
  readKeyringFiles,
  removeEarlierGenerations,
  removeUnfinished,
  setAside,
  writeKeyringFiles,
} from './vault.files.ts';
import { proveKeyring, readKeyring, writeKeyring } from './vault.keyring.ts';
import { subKey, type VaultKey } from './vault.keys.ts';
import { closeFiles, type OpenVault, sourceOf, withSlot } from './vault.open-vault.ts';
import { openVaultDatabase } from './vault.opening.ts';
import { copySecret, random } from './vault.secret-bytes.ts';
import type { VaultSession } from './vault.session.ts';
import { checkAnswers, describeSheet, newSheet } from './vault.sheet.ts';
import { type OpenKeyring, type Slot, sealWithPassphrase, sealWithSecret } from './vault.slots.ts';

/**
 * Proves the passphrase of the open journal ahead of a change, while the coach thinks of the next one. Throws
 * `wrong-passphrase` and `wait-before-next-try`.
 */
export function checkPassphrase(session: VaultSession, passphrase: string): Promise<void> {
  return session.inTurn(() => session.credentials.checkPassphrase(session.opened.keyring, passphrase));
}

/** Replaces the passphrase: a new slot in the keyring, whatever the size of the journal. Throws `wrong-passphrase`. */
export function changePassphrase(session: VaultSession, current: string, next: string): Promise<void> {
  const { credentials, options } = session;
  return session.inTurn(async () => {
    const open = session.opened;
    await credentials.checkPassphrase(open.keyring, current);
    const lock = await credentials.makeLock(next, open.keyring);
    try {
      const slot = await sealWithPassphrase(open, lock, options.keyWork);
      session.replaceSlots(withSlot(open.keyring.slots, slot));
      credentials.forgetProven();
    } finally {
      lock.key.fill(0);
    }
  });
}

/** Begins a new recovery key for the open journal, for which the passphrase is asked once more. */
export function beginRecoveryKey(session: VaultSession, passphrase: string): Promise<RecoverySheet> {
  return session.inTurn(async () => {
    const opened = await session.credentials.provePassphrase(session.opened.keyring, passphrase);
    opened.vaultKey.fill(0);
    const sheet = { ...newSheet(), lock: opened.lock, preparation: undefined };
    session.holdSheet(sheet);
    return describeSheet(sheet);
  });
}

/** Puts the new recovery key in place, once two groups of its sheet were typed back; with `rotate` a new vault key too. */
export function confirmRecoveryKey(session: VaultSession, answers: readonly string[], rotate: boolean): Promise<void> {
  return session.inTurn(async () => {
    const { secret, lock, askFor } = session.sheetInHand;
    checkAnswers({ secret, askFor }, answers);
    const open = session.opened;
    if (rotate) {
      const next = { vaultId: open.vaultId, vaultKey: random(32) };
      try {
        await rotateKey(session, next, await session.credentials.sealBoth(next, lock, secret));
      } catch (error) {
        next.vaultKey.fill(0);
        throw error;
      }
    } else {
      const slot = await sealWithSecret(open, 'recovery', secret, session.options.keyWork);
      session.replaceSlots(withSlot(open.keyring.slots, slot));
    }
    session.forgetSheet();
  });
}

async function copyDatabase(open: OpenVault, next: VaultKey, file: string): Promise<void> {
  const [key, nextKey] = [subKey(open.vaultKey, 'db'), subKey(next, 'db')];
  try {
    const { raw, db } = open.database;
    createPrivateFile(file);
    const rows = await db.connection().execute(async () => {
      raw.prepare('VACUUM INTO ?').run(file);
      return countRows(raw);
    });
    changeKey(file, key, nextKey, APPLICATION_ID);
    const copy = connect(file, nextKey, { applicationId: APPLICATION_ID });
    const isWhole = findDamage(copy).length === 0 && JSON.stringify(countRows(copy)) === JSON.stringify(rows);
    copy.close();
    if (!isWhole) throw new AppError('backup-not-verified');
  } finally {
    key.fill(0);
    nextKey.fill(0);
  }
}

async function copyAttachments(from: AttachmentStore, next: VaultKey, file: string): Promise<void> {
  const key = subKey(next, 'attachments');
  const to = AttachmentStore.open(file, key, { idKey: from.idKey });
  try {
    await copyMissingAttachments(
      from,
      to,
      from.list().map(({ id }) => id),
    );
  } finally {
    key.fill(0);
    to.close();
  }
}

/**
 * Replaces the key that encrypts everything. The next generation of files is made and tested beside the one in use, and
 * the new keyring is the one step that switches over: whenever it is interrupted, one of the two is whole.
 */
async function rotateKey(session: VaultSession, next: OpenKeyring, slots: readonly Slot[]): Promise<void> {
  const { keeper, quickUnlock, progress, trouble } = session.options;
  const say = (done: number) => progress?.({ work: 'rotate', done, total: 5 });
  await session.whileBusy(async () => {
    const open = session.held as OpenVault;
    const { folder, keyring } = open;
    const generation = keyring.generation + 1;
    const bytes = writeKeyring(next, { generation, slots });
    say(0);
    await keeper.make(sourceOf(open), 'before-rotation');
    say(1);
    try {
      removeUnfinished(folder, keyring.generation);
      await copyDatabase(open, next.vaultKey, databasePath(folder, generation));
      say(2);
      const { attachments } = sourceOf(open);
      if (attachments) await copyAttachments(attachments, next.vaultKey, attachmentsPath(folder, generation));
      syncFolder(folder);
      say(3);
      writeKeyringFiles(folder, bytes);
    } catch (error) {
      session.attempt('tidy', () => removeUnfinished(folder, keyring.generation));
      throw error;
    }
    // From here on the new key counts, and nothing that the disk refuses may say otherwise.
    await session.release();
    session.attempt('tidy', () => removeEarlierGenerations(folder, generation));
    session.attempt('quick-unlock', () => quickUnlock.forget()); // its slot was sealed around the earlier key
    await session.reopenWith(next, { keyring: readKeyring(bytes), bytes, needsRepair: false });
    say(4);
  });
  await session.makeBackup('regular').catch((error: unknown) => trouble?.('backup', error)); // there is a notice of it
  say(5);
}

export type BackupSecret =
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'recovery-key'; recoveryKey: string; newPassphrase: string };

/** Opens the lock of a backup; with a recovery key the passphrase is a new one. */
async function openBackupLock(session: VaultSession, file: string, secret: BackupSecret) {
  const keyring = await readBackupKeyring(file);
  const slots = keyring.slots.filter(({ id }) => id !== 'quick');
  if (secret.kind === 'passphrase') {
    const { vaultId, vaultKey, lock } = await session.credentials.provePassphrase(keyring, secret.passphrase);
    lock.key.fill(0);
    return { vault: { vaultId, vaultKey }, slots };
  }
  const vault = await session.credentials.proveRecoveryKey(keyring, secret.recoveryKey);
  const lock = await session.credentials.makeLock(secret.newPassphrase);
  const replaced = withSlot(slots, await sealWithPassphrase(vault, lock, session.options.keyWork));
  lock.key.fill(0);
  return { vault, slots: replaced };
}

/** Makes a backup of a closed journal, if the backup's key opens it too. False when it does not, or it is damaged. */
async function backUpClosed(
  session: VaultSession,
  folder: string,
  { vaultId, vaultKey }: OpenKeyring,
): Promise<boolean> {
  const copy = { vaultId, vaultKey: copySecret(vaultKey) };
  try {
    const { keyring } = readKeyringFiles(folder);
    if (keyring.vaultId !== vaultId) return false;
    proveKeyring(keyring, copy.vaultKey);
    const { database } = await openVaultDatabase({
      file: databasePath(folder, keyring.generation),
      vault: copy,
      asideFolder: join(folder, 'set-aside', timeStamp(session.options.now())),
      beforeMigration: () => Promise.reject(new AppError('journal-busy')), // set aside as it is, rather than changed
    });
    const open = {
      ...copy,
      folder,
      keyring,
      database,
      attachments: undefined,
      backedUpTo: undefined,
      lastBackupAt: null,
    };
    const source = sourceOf(open);
    try {
      await session.options.keeper.make(source, 'before-restore');
    } finally {
      await closeFiles({ ...open, attachments: source.attachments });
    }
    return true;
  } catch {
    return false;
  } finally {
    copy.vaultKey.fill(0);
  }
}

/** Whether the journal as it is now has a tested backup. One that is open must have: else nothing is replaced. */
async function backUpCurrent(session: VaultSession, folder: string, vault: OpenKeyring): Promise<boolean> {
  if (session.held) {
    await session.options.keeper.make(sourceOf(session.held), 'before-restore');
    return true;
  }
  return isOccupied(folder) && backUpClosed(session, folder, vault);
}

async function tryToOpen(session: VaultSession, file: string, vault: OpenKeyring, folder: string): Promise<void> {
  const { database } = await openVaultDatabase({
    file,
    vault,
    asideFolder: join(folder, 'set-aside', timeStamp(session.options.now())),
    beforeMigration: async () => {}, // the backup itself is the backup
  });
  await database.db.destroy();
}

/**
 * Puts a backup in the place of the journal, and opens it. The journal as it is now is backed up first, or set aside as it
 * is where it cannot be opened; it stays in use until the restored one was tested and opened beside it.
 */
export function restoreBackup(session: VaultSession, file: string, secret: BackupSecret): Promise<void> {
  const { places, verify, quickUnlock, progress, now } = session.options;
  const say = (done: number) => progress?.({ work: 'restore', done, total: 4 });
  return session.inTurn(async () => {
    if (!existsSync(file)) throw new AppError('backup-missing');
    const { vault, slots } = await openBackupLock(session, file, secret);
    const folder = places.journal;
    const generation = latestGeneration(folder) + 1;
    const discard = () => {
      for (const path of [databasePath(folder, generation), attachmentsPath(folder, generation)]) {
        for (const ending of ['', '-wal']) rmSync(`${path}${ending}`, { force: true });
      }
    };
    let isInPlace = false;
    await session.whileBusy(async () => {
      try {
        say(1);
        const isBackedUp = await backUpCurrent(session, folder, vault);
        say(2);
        const scratchFolder = places.ownBackups;
        await unpackBackup({ file, vaultKey: vault.vaultKey, folder, generation, verify, scratchFolder });
        await tryToOpen(session, databasePath(folder, generation), vault, folder);
        say(3);
        const stamp = timeStamp(now());
        const bytes = writeKeyring(vault, { generation, slots });
        if (!isBackedUp) copyKeyringsAside(folder, stamp);
        writeKeyringFiles(folder, bytes);
        isInPlace = true; // from here on the restored journal counts, and nothing that the disk refuses may say otherwise
        await session.release();
        session.attempt('set-aside', () => {
          if (isBackedUp) removeEarlierGenerations(folder, generation);
          else setAside(folder, stamp, generation);
        });
        session.attempt('place', () => places.chooseJournal(folder));
        session.attempt('quick-unlock', () => quickUnlock.forget()); // its slot belongs to the journal as it was
        await session.reopenWith(vault, { keyring: readKeyring(bytes), bytes, needsRepair: false });
        say(4);
      } catch (error) {
        if (!isInPlace) session.attempt('tidy', discard);
        vault.vaultKey.fill(0);
        throw error;
      }
    });
  });
}

/** Switches quick unlock on or off for the open journal. Throws `quick-unlock-unavailable`. */
export function setQuickUnlock(session: VaultSession, enabled: boolean): Promise<void> {
  const { quickUnlock, keyWork, now } = session.options;
  return session.inTurn(async () => {
    const open = session.opened;
    const others = open.keyring.slots.filter(({ id }) => id !== 'quick');
    if (!enabled) {
      quickUnlock.forget();
      session.replaceSlots(others);
      return;
    }
    const secret = random(32);
    try {
      quickUnlock.keep(secret, now());
      session.replaceSlots([...others, await sealWithSecret(open, 'quick', secret, keyWork)]);
    } catch (error) {
      session.attempt('quick-unlock', () => quickUnlock.forget());
      throw error;
    } finally {
      secret.fill(0);
    }
  });
}
