import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { createPrivateFile } from '../files/write-atomically.ts';
import { addonOptions } from './addon.ts';
import { JournalDialect } from './dialect.ts';
import type { Db, Schema } from './schema.ts';
import { sqliteErrorToAppError } from './sqlite-errors.ts';

/** "CAIR" in the file's header: what kind of SQLite file this is. */
export const APPLICATION_ID = 0x43_41_49_52;
/** "CAIA": the attachments, beside the journal. */
export const ATTACHMENTS_APPLICATION_ID = 0x43_41_49_41;

/** An open journal file. `raw` is the driver's own handle, for what must happen outside Kysely. */
export interface OpenDatabase {
  db: Db;
  raw: Database.Database;
}

/**
 * What every connection must have, in this order, right after the key. Read back one by one, because SQLite ignores
 * a pragma that it does not know. The defaults of the library are neither durable (`synchronous`) nor private
 * (`temp_store`: a large sort would write plain text to a temporary file).
 */
const connectionPragmas: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['cache_size', '-32000', -32_000],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '4194304', 4_194_304],
  ...(process.platform === 'darwin' ? ([['fullfsync', 'ON', 1]] as const) : []),
];

/** SQLCipher 4 with a raw key. `raw:` and 32 bytes, so that the key never becomes a string that cannot be erased. */
function unlock(raw: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes');
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  const keyWithPrefix = Buffer.concat([Buffer.from('raw:'), key]);
  raw.key(keyWithPrefix);
  keyWithPrefix.fill(0);
}

/**
 * One Cairn per journal file, whatever folder it was started from. Before the first read, or the file is shared for as
 * long as it is open: SQLite looks at this when it first meets the write-ahead log.
 */
function holdAlone(raw: Database.Database): void {
  const mode = raw.pragma('locking_mode = EXCLUSIVE', { simple: true });
  if (mode !== 'exclusive') throw new Error(`locking_mode is ${String(mode)}`);
}

/** The first real read: a wrong key or a damaged first page shows here and nowhere earlier. */
function readOnce(raw: Database.Database): void {
  raw.prepare('SELECT count(*) FROM sqlite_master').get();
}

function setUp(raw: Database.Database): void {
  for (const [name, value, readBack] of connectionPragmas) {
    raw.pragma(`${name} = ${value}`);
    const actual = raw.pragma(name, { simple: true });
    if (actual !== readBack) throw new Error(`${name} is ${String(actual)} and not ${readBack}`);
  }
}

export interface ConnectOptions {
  /** What kind of SQLite file this is: 32 bits in its header. */
  applicationId: number;
  /** The file is made. It must not exist yet. */
  isNew?: boolean;
}

function applyKeyAndSettings(raw: Database.Database, key: Uint8Array, { applicationId, isNew }: ConnectOptions): void {
  unlock(raw, key);
  holdAlone(raw);
  readOnce(raw);
  if (isNew) raw.pragma(`application_id = ${applicationId}`);
  setUp(raw);
  if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('journal-damaged');
}

/**
 * Connects to an encrypted file. SQLite would take a missing or empty file for a new one, so both are refused by name:
 * `journal-missing`, `journal-damaged`. The key was proven right by the keyring before, so a file that it does not open
 * is damaged.
 */
export function connect(file: string, key: Uint8Array, options: ConnectOptions): Database.Database {
  if (options.isNew && existsSync(file)) throw new AppError('journal-exists');
  if (!options.isNew && !existsSync(file)) throw new AppError('journal-missing');
  if (!options.isNew && statSync(file).size === 0) throw new AppError('journal-damaged');
  let raw: Database.Database | undefined;
  try {
    if (options.isNew && file !== ':memory:') createPrivateFile(file);
    raw = new Database(file, { ...addonOptions(), fileMustExist: !options.isNew, timeout: 1000 });
    applyKeyAndSettings(raw, key, options);
    return raw;
  } catch (error) {
    raw?.close();
    if (options.isNew && existsSync(file) && statSync(file).size === 0) rmSync(file); // or it would be taken for damaged
    throw fileErrorToAppError(sqliteErrorToAppError(error));
  }
}

function handOver(raw: Database.Database): OpenDatabase {
  return { raw, db: new Kysely<Schema>({ dialect: new JournalDialect(raw) }) };
}

/** A new, empty journal file; `file` must not exist yet. `:memory:` is for tests. */
export function createDatabase(file: string, key: Uint8Array): OpenDatabase {
  return handOver(connect(file, key, { applicationId: APPLICATION_ID, isNew: true }));
}

/** Opens an existing journal file with its 32-byte key. */
export function openDatabase(file: string, key: Uint8Array): OpenDatabase {
  return handOver(connect(file, key, { applicationId: APPLICATION_ID }));
}

/** Gives a file a new key, page by page. For a copy that nobody else has open. */
export function changeKey(file: string, key: Uint8Array, nextKey: Uint8Array, applicationId: number): void {
  const raw = connect(file, key, { applicationId });
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.pragma('journal_mode = DELETE'); // a key is changed in a rollback transaction, and no log may keep old pages
    const keyWithPrefix = Buffer.concat([Buffer.from('raw:'), nextKey]);
    raw.rekey(keyWithPrefix);
    keyWithPrefix.fill(0);
  } catch (error) {
    throw sqliteErrorToAppError(error);
  } finally {
    raw.close();
  }
}
