import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppErrorCode } from '../../shared/errors.ts';
import { AppError } from '../../shared/errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { moveFolder, writeAtomically } from '../files/write-atomically.ts';

/** A journal on disk is a folder with two files. */
export const KEYRING_FILE = 'keyring.json';
export const DATABASE_FILE = 'journal.db';

export const keyringPath = (folder: string) => join(folder, KEYRING_FILE);
export const databasePath = (folder: string) => join(folder, DATABASE_FILE);

/** Whether the folder holds a journal or what is left of one: then no new one is ever put there. */
export function isOccupied(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Why the journal in an occupied folder cannot be opened, as far as a look from outside can tell. */
export function findProblem(folder: string): AppErrorCode | null {
  if (!existsSync(keyringPath(folder))) return existsSync(databasePath(folder)) ? 'keyring-damaged' : 'journal-missing';
  if (!existsSync(databasePath(folder))) return 'journal-missing';
  try {
    accessSync(folder, constants.W_OK);
    accessSync(databasePath(folder), constants.W_OK);
    return null;
  } catch {
    return 'folder-read-only';
  }
}

export function readKeyringFile(folder: string): Uint8Array {
  try {
    return readFileSync(keyringPath(folder));
  } catch (error) {
    throw new AppError('keyring-damaged', { cause: error });
  }
}

/**
 * Makes a journal folder in one step: everything is written to a folder beside it, which then takes its name. A crash
 * before that leaves no half journal, only a folder that the next attempt clears away.
 */
export async function createFolder(folder: string, fill: (unfinished: string) => Promise<Uint8Array>): Promise<void> {
  if (isOccupied(folder)) throw new AppError('journal-exists');
  const unfinished = join(dirname(folder), '.journal-unfinished');
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    writeAtomically(keyringPath(unfinished), await fill(unfinished));
    if (existsSync(folder)) rmdirSync(folder);
    moveFolder(unfinished, folder);
  } catch (error) {
    throw fileErrorToAppError(error);
  }
}
