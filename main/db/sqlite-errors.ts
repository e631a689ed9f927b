import { AppError, type AppErrorCode } from '../../shared/errors.ts';

/** Beginnings of SQLite's result codes (sqlite.org/rescode.html) and what each means to the coach. */
const meanings: readonly [prefix: string, code: AppErrorCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-read-only'],
  ['SQLITE_CANTOPEN', 'folder-read-only'],
  ['SQLITE_PERM', 'folder-read-only'],
  ['SQLITE_BUSY', 'journal-open-elsewhere'],
  ['SQLITE_LOCKED', 'journal-open-elsewhere'],
  ['SQLITE_NOTADB', 'journal-damaged'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_IOERR_DATA', 'journal-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'journal-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'journal-damaged'],
  ['SQLITE_IOERR', 'disk-failing'],
];

/** What better-sqlite3 says of a handle that was closed under a running operation: the journal was locked meanwhile. */
const CLOSED = 'The database connection is not open';

/** An `AppError` where SQLite's code has a meaning for the coach; anything else comes back as it is. */
export function sqliteErrorToAppError(error: unknown): unknown {
  if (error instanceof TypeError && error.message === CLOSED) return new AppError('vault-locked', { cause: error });
  const sqliteCode = (error as { code?: unknown } | null)?.code;
  if (typeof sqliteCode !== 'string') return error;
  const meaning = meanings.find(([prefix]) => sqliteCode.startsWith(prefix));
  return meaning ? new AppError(meaning[1], { cause: error }) : error;
}
