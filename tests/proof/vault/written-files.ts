import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findCanaries, longestOf, type needlesOf } from './canaries.ts';

/** Where programs put things without being asked: their own folders are looked through besides. */
export const commonPlaces: readonly string[] = [
  '/tmp',
  '/var/tmp',
  '/dev/shm',
  ...['.cache', '.config', '.local/share', '.pki'].map((folder) => join(homedir(), folder)),
  ...(process.env['XDG_RUNTIME_DIR'] ? [process.env['XDG_RUNTIME_DIR']] : []),
];

const PIECE_BYTES = 32 * 1024 * 1024;

function* piecesOf(path: string, overlap: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, statSync(path).size + 1));
    for (let at = 0; ; at += piece.length - overlap) {
      const read = readSync(file, piece, 0, piece.length, at);
      yield piece.subarray(0, read);
      if (read < piece.length) return;
    }
  } finally {
    closeSync(file);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // went away meanwhile
  }
}

/** Files below a folder that were written since a moment; `without` and all below it are left out. */
export function* filesSince(folder: string, since: number, without: readonly string[]): Generator<string> {
  for (const entry of existsSync(folder) ? entriesOf(folder) : []) {
    const path = join(folder, entry.name);
    if (without.includes(path)) continue;
    if (entry.isDirectory()) yield* filesSince(path, since, without);
    else if (entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since) yield path;
  }
}

/** What is readable in a file: `canary in encoding`. */
export function findInFile(path: string, needles: ReturnType<typeof needlesOf>): string[] {
  try {
    return [...piecesOf(path, longestOf(needles))].flatMap((piece) => findCanaries(piece, needles));
  } catch {
    return []; // another program's file that is gone already
  }
}
