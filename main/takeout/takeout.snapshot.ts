import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackupFolder, unfinishedName } from '../backup/backup.folder.ts';
import { type OpenDatabase, openDatabase } from '../db/open.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import { createPrivateFile } from '../files/write-atomically.ts';
import { subKey } from '../vault/vault.keys.ts';
import { type OpenVault, sourceOf } from '../vault/vault.open-vault.ts';

/**
 * Reads from an encrypted copy of the journal as it is at this moment, so that every page and every list that goes out are of
 * the same moment, while the coach goes on writing. What a crash leaves of it is cleared away with unfinished backups.
 */
export async function withSnapshot<Value>(
  open: OpenVault,
  folder: string,
  use: (snapshot: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  makeBackupFolder(folder);
  const file = join(folder, unfinishedName(`${randomUUID()}.db`));
  const key = subKey(open.vaultKey, 'db');
  let snapshot: OpenDatabase | undefined;
  try {
    await sourceOf(open).whenQuiet(() => {
      createPrivateFile(file);
      open.database.raw.prepare('VACUUM INTO ?').run(file);
    });
    snapshot = openDatabase(file, key);
    return await use(snapshot);
  } catch (error) {
    throw sqliteErrorToAppError(error);
  } finally {
    key.fill(0);
    await snapshot?.db.destroy();
    if (snapshot?.raw.open) snapshot.raw.close();
    for (const ending of ['', '-wal', '-journal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  }
}
