import { copyFileSync, existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { migrate, pendingMigration } from '../db/migrate.ts';
import { createDatabase, type OpenDatabase, openDatabase } from '../db/open.ts';
import { scanWal } from '../db/wal-scan.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { syncFile, syncFolder } from '../files/write-atomically.ts';
import { subKey, type VaultKey } from './vault.keys.ts';
import { findVaultId, insertVault } from './vault.queries.ts';
import type { OpenKeyring } from './vault.slots.ts';

/** A new, empty journal file that knows which keyring it belongs to. */
export async function createVaultDatabase(file: string, vault: OpenKeyring, createdAt: Date): Promise<void> {
  const key = subKey(vault.vaultKey, 'db');
  const database = createDatabase(file, key);
  key.fill(0);
  try {
    await migrate(database.db);
    await insertVault(database.db, { id: vault.vaultId, createdAt });
  } finally {
    await database.db.destroy();
  }
}

function openWithKey(file: string, vaultKey: VaultKey): OpenDatabase {
  const key = subKey(vaultKey, 'db');
  try {
    return openDatabase(file, key);
  } finally {
    key.fill(0);
  }
}

/**
 * Keeps a copy of a journal file and its log as they are, before SQLite drops what it cannot read of the log. Throws what
 * the disk says, and then leaves nothing half copied behind.
 */
function copyAside(file: string, folder: string): void {
  const parts = [file, `${file}-wal`].filter((part) => existsSync(part));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    for (const part of parts) {
      const copy = join(folder, basename(part));
      copyFileSync(part, copy);
      syncFile(copy);
    }
    syncFolder(folder);
  } catch (error) {
    for (const part of parts) rmSync(join(folder, basename(part)), { force: true });
    rmdirSync(folder);
    throw fileErrorToAppError(error);
  }
}

export interface OpenVaultRequest {
  file: string;
  vault: OpenKeyring;
  /** Where a copy is put when the end of the log is damaged. */
  asideFolder: string;
  /** Called before tables change, with the file open as the earlier version wrote it. */
  beforeMigration(database: OpenDatabase): Promise<void>;
}

/**
 * Opens the journal file of an opened keyring: looks through its log first, makes sure that the two belong together, and
 * brings its tables up to date. Throws `journal-damaged`, `journal-newer` and what the disk says.
 */
export async function openVaultDatabase({
  file,
  vault,
  asideFolder,
  beforeMigration,
}: OpenVaultRequest): Promise<{ database: OpenDatabase; isLogDamaged: boolean }> {
  const isLogDamaged = scanWal(`${file}-wal`) === 'damaged';
  if (isLogDamaged) copyAside(file, asideFolder);
  const database = openWithKey(file, vault.vaultKey);
  try {
    const pending = await pendingMigration(database.db);
    if ((await findVaultId(database.db)) !== vault.vaultId) throw new AppError('journal-damaged');
    if (pending) {
      await beforeMigration(database);
      await migrate(database.db);
    }
    return { database, isLogDamaged };
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
}
