import { randomBytes, randomUUID } from 'node:crypto';
import { AppError, type AppErrorCode } from '../../shared/errors.ts';
import { migrate } from '../db/migrate.ts';
import { createDatabase, type OpenDatabase, openDatabase } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { createFolder, databasePath, findProblem, isOccupied, readKeyringFile } from './vault.files.ts';
import type { DeriveKey, KdfParameters } from './vault.kdf.ts';
import { openKeyring, readKeyring, writeKeyring } from './vault.keyring.ts';
import { subKey } from './vault.keys.ts';
import { findVaultId, insertVault } from './vault.queries.ts';

export interface VaultStatus {
  state: 'none' | 'locked' | 'open';
  folder: string;
  problem: AppErrorCode | null;
}

export interface VaultSessionOptions {
  /** Where the journal is or will be. */
  folder: string;
  /** The cost of a new passphrase; an existing journal keeps its own. */
  kdf: KdfParameters;
  derive: DeriveKey;
  now(): Date;
  /** Called after the journal was opened or closed. */
  changed?(isOpen: boolean): void;
}

/** Holds the open journal, if there is one. Keys live here only while a database is being opened. */
export class VaultSession {
  readonly #options: VaultSessionOptions;
  #open: OpenDatabase | undefined;
  #opening: Promise<void> = Promise.resolve();

  constructor(options: VaultSessionOptions) {
    this.#options = options;
  }

  /** The open journal's database. Throws `vault-locked`. */
  get db(): Db {
    if (!this.#open) throw new AppError('vault-locked');
    return this.#open.db;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  getStatus(): VaultStatus {
    const { folder } = this.#options;
    if (this.#open) return { state: 'open', folder, problem: null };
    if (!isOccupied(folder)) return { state: 'none', folder, problem: null };
    return { state: 'locked', folder, problem: findProblem(folder) };
  }

  /** Creates the journal and opens it. Throws `journal-exists` and what the disk has to say. */
  create(passphrase: string): Promise<void> {
    return this.#oneAtATime(() => this.#createFiles(passphrase));
  }

  /** Throws `wrong-passphrase`, or why this journal cannot be opened at all. Opening an open journal does nothing. */
  unlock(passphrase: string): Promise<void> {
    return this.#oneAtATime(() => this.#openFiles(passphrase));
  }

  /**
   * Closes the journal. A transaction that is under way is finished first: it holds the only connection, and this
   * waits for its turn. Whatever comes after it is refused with `vault-locked`.
   */
  async lock(): Promise<void> {
    const closing = this.#open;
    if (!closing) return;
    this.#open = undefined;
    await closing.db.connection().execute(async () => void closing.raw.close());
    await closing.db.destroy();
    this.#options.changed?.(false);
  }

  #oneAtATime(open: () => Promise<void>): Promise<void> {
    const opening = this.#opening.catch(() => {}).then(open);
    this.#opening = opening;
    return opening;
  }

  async #createFiles(passphrase: string): Promise<void> {
    const { folder, kdf, derive, now } = this.#options;
    const vault = { vaultId: randomUUID(), vaultKey: randomBytes(32) };
    try {
      await createFolder(folder, async (unfinished) => {
        await createVaultDatabase(databasePath(unfinished), vault, now());
        return writeKeyring(vault, passphrase, kdf, derive, randomBytes);
      });
      this.#keepOpen(await openVaultDatabase(databasePath(folder), vault.vaultId, vault.vaultKey));
    } finally {
      vault.vaultKey.fill(0);
    }
  }

  async #openFiles(passphrase: string): Promise<void> {
    if (this.#open) return;
    const { folder, derive } = this.#options;
    const keyring = readKeyring(readKeyringFile(folder));
    const { vaultId, vaultKey } = await openKeyring(keyring, passphrase, derive);
    const problem = findProblem(folder);
    if (problem) throw new AppError(problem);
    this.#keepOpen(await openVaultDatabase(databasePath(folder), vaultId, vaultKey));
  }

  #keepOpen(database: OpenDatabase): void {
    this.#open = database;
    this.#options.changed?.(true);
  }
}

async function createVaultDatabase(file: string, vault: { vaultId: string; vaultKey: Uint8Array }, createdAt: Date) {
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

/** Opens, migrates, and makes sure that this is the journal which the keyring belongs to. Erases the vault key. */
async function openVaultDatabase(file: string, vaultId: string, vaultKey: Uint8Array): Promise<OpenDatabase> {
  const key = subKey(vaultKey, 'db');
  vaultKey.fill(0);
  const database = openWithKey(file, key);
  try {
    await migrate(database.db);
    if ((await findVaultId(database.db)) !== vaultId) throw new AppError('journal-damaged');
    return database;
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
}

function openWithKey(file: string, key: Uint8Array): OpenDatabase {
  try {
    return openDatabase(file, key);
  } finally {
    key.fill(0);
  }
}
