import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { createFolder, databasePath, isOccupied } from './vault.files.ts';
import { openKeyringWithRecoveryKey, readKeyring, writeKeyring } from './vault.keyring.ts';
import { createVaultDatabase } from './vault.opening.ts';
import { copySecret, random } from './vault.secret-bytes.ts';
import type { VaultSession } from './vault.session.ts';
import { checkAnswers, describeSheet, newSheet, type Preparation, type SheetInHand } from './vault.sheet.ts';

/** Makes the keys of a new journal, and its recovery sheet. Nothing is on the disk yet. Throws `journal-exists`. */
export function prepareCreation(session: VaultSession, folder: string, passphrase: string): Promise<RecoverySheet> {
  return session.inTurn(async () => {
    if (isOccupied(folder)) throw new AppError('journal-exists');
    const lock = await session.credentials.makeLock(passphrase);
    const vault = { vaultId: randomUUID(), vaultKey: random(32) };
    const sheet = { ...newSheet(), lock, preparation: { folder, vault } };
    session.holdSheet(sheet);
    return describeSheet(sheet);
  });
}

async function createFiles(session: VaultSession, sheet: SheetInHand, { folder, vault }: Preparation): Promise<void> {
  const { keyWork, now, places } = session.options;
  const slots = await session.credentials.sealBoth(vault, sheet.lock, sheet.secret);
  const bytes = writeKeyring(vault, { generation: 1, slots });
  const keyring = readKeyring(bytes);
  (await openKeyringWithRecoveryKey(keyring, sheet.secret, keyWork)).vaultKey.fill(0); // tried before anybody relies on it
  await createFolder(folder, async (unfinished) => {
    await createVaultDatabase(databasePath(unfinished), vault, now());
    return bytes;
  });
  places.chooseJournal(folder);
  const kept = { ...vault, vaultKey: copySecret(vault.vaultKey) };
  await session.openWith(kept, { keyring, bytes, needsRepair: false });
}

/** Writes the prepared journal and opens it. Throws `recovery-groups-differ` and what the disk has to say. */
export function confirmCreation(session: VaultSession, answers: readonly string[]): Promise<void> {
  return session.inTurn(async () => {
    const sheet = session.sheetInHand;
    if (!sheet.preparation) throw new AppError('invalid-input');
    checkAnswers(sheet, answers);
    await createFiles(session, sheet, sheet.preparation);
    session.forgetSheet();
  });
}
