import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, type AppErrorCode } from '../../shared/errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { moveFolder, syncFolder, writeAtomically } from '../files/write-atomically.ts';
import { KEYRING_MAX_BYTES, type Keyring, readKeyring } from './vault.keyring.ts';

/**
 * A journal on disk is a folder: a keyring in two copies, and the files of one generation, which the keyring names.
 * A restore or a new key makes the next generation beside the one in use; replacing the keyring is the one step that
 * switches over.
 */
const KEYRING_FILES = ['keyring.json', 'keyring.copy.json'] as const;
const GENERATION_FILE = /^(?:journal|attachments)(?:\.(\d{1,7}))?\.db(?:-wal|-journal)?$/;
const SET_ASIDE = 'set-aside';

const infix = (generation: number) => (generation === 1 ? '' : `.${generation}`);

export const keyringPath = (folder: string) => join(folder, KEYRING_FILES[0]);
export const databasePath = (folder: string, generation = 1) => join(folder, `journal${infix(generation)}.db`);
export const attachmentsPath = (folder: string, generation = 1) => join(folder, `attachments${infix(generation)}.db`);
export const statePath = (folder: string) => join(folder, 'state.json');
export const reservePath = (folder: string) => join(folder, 'reserve.bin');

/** Whether the folder holds a journal or what is left of one: then no new one is ever put there. */
export function isOccupied(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** The generation of a file of the journal's folder; undefined for any other file. */
function generationOf(fileName: string): number | undefined {
  const match = GENERATION_FILE.exec(fileName);
  return match ? Number(match[1] ?? 1) : undefined;
}

/** The highest generation that the folder holds a file of; 0 when there is none. */
export function latestGeneration(folder: string): number {
  if (!existsSync(folder)) return 0;
  return Math.max(0, ...readdirSync(folder).map((file) => generationOf(file) ?? 0));
}

function tryToReadKeyring(file: string): { keyring: Keyring; bytes: Uint8Array } | undefined {
  try {
    const bytes = readFileSync(file);
    return { keyring: readKeyring(bytes.subarray(0, KEYRING_MAX_BYTES + 1)), bytes };
  } catch (error) {
    if (error instanceof AppError && error.code === 'journal-newer') throw error;
    return undefined;
  }
}

export interface ReadKeyring {
  keyring: Keyring;
  bytes: Uint8Array;
  /** One of the two copies was missing, damaged or older: it is put right when the journal opens. */
  needsRepair: boolean;
}

/** Reads the keyring, or its copy when it is damaged. Throws `keyring-damaged` or `journal-newer`. */
export function readKeyringFiles(folder: string): ReadKeyring {
  const [first, second] = KEYRING_FILES.map((name) => tryToReadKeyring(join(folder, name)));
  const found = first ?? second;
  if (!found) throw new AppError('keyring-damaged');
  const isSame = first && second && Buffer.compare(first.bytes, second.bytes) === 0;
  return { ...found, needsRepair: !isSame };
}

/**
 * Replaces the copy of the keyring and then the keyring itself, which counts as soon as it is whole: one step, with nothing
 * behind it that could be refused. When it throws, the keyring is what it was.
 */
export function writeKeyringFiles(folder: string, bytes: Uint8Array): void {
  const [first, copy] = KEYRING_FILES.map((name) => join(folder, name)) as [string, string];
  try {
    writeAtomically(copy, bytes);
    writeAtomically(first, bytes);
  } catch (error) {
    throw fileErrorToAppError(error);
  }
}

/** Why the journal in an occupied folder cannot be opened, as far as a look from outside can tell. */
export function findProblem(folder: string): AppErrorCode | null {
  if (!existsSync(folder)) return 'journal-missing';
  try {
    const hasKeyring = KEYRING_FILES.some((name) => existsSync(join(folder, name)));
    if (!hasKeyring) return latestGeneration(folder) > 0 ? 'keyring-damaged' : 'journal-missing';
    const database = databasePath(folder, readKeyringFiles(folder).keyring.generation);
    if (!existsSync(database)) return 'journal-missing';
    accessSync(folder, constants.W_OK);
    accessSync(database, constants.W_OK);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'folder-read-only';
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
    writeKeyringFiles(unfinished, await fill(unfinished));
    if (existsSync(folder)) rmdirSync(folder);
    moveFolder(unfinished, folder);
  } catch (error) {
    throw fileErrorToAppError(error);
  }
}

const filesOf = (folder: string, isMeant: (generation: number) => boolean) =>
  readdirSync(folder).filter((file) => {
    const generation = generationOf(file);
    return generation !== undefined && isMeant(generation);
  });

/** Keeps what was in use until now, out of the way and never deleted: `set-aside/<stamp>` holds a whole journal. */
export function setAside(folder: string, stamp: string, generation: number): void {
  const files = filesOf(folder, (other) => other < generation);
  if (files.length === 0) return;
  const aside = join(folder, SET_ASIDE, stamp);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const file of files) renameSync(join(folder, file), join(aside, file));
  syncFolder(aside);
}

/** Keeps a copy of both keyring files with what is about to be set aside, for they are replaced first. */
export function copyKeyringsAside(folder: string, stamp: string): void {
  const aside = join(folder, SET_ASIDE, stamp);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const name of KEYRING_FILES) {
    if (existsSync(join(folder, name))) writeAtomically(join(aside, name), readFileSync(join(folder, name)));
  }
}

/** Deletes the files of earlier generations; only for those of which a verified backup was made just now. */
export function removeEarlierGenerations(folder: string, generation: number): void {
  for (const file of filesOf(folder, (other) => other < generation)) rmSync(join(folder, file), { force: true });
}

/** Deletes what an interrupted restore or change of key was building: copies, never the journal in use. */
export function removeUnfinished(folder: string, generation: number): void {
  for (const file of filesOf(folder, (other) => other > generation)) rmSync(join(folder, file), { force: true });
}
