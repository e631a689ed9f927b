import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { reservePath } from './vault.files.ts';

/** On a full disk even deleting needs room. This file is that room: it is let go when a save finds none. */
export const RESERVE_BYTES = 32 * 1024 * 1024;
/** The reserve is only taken where it does not make the disk full itself. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024;

/** Bytes that this user may still write where the folder is. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Writes real bytes: a file system that compresses or skips zeros would reserve nothing. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    const block = randomFillSync(Buffer.alloc(1024 * 1024));
    for (let written = 0; written < RESERVE_BYTES; written += block.length) writeSync(descriptor, block);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the reserve if there is none and the disk has room for it. A disk that refuses is no reason to stop. */
export function keepReserve(folder: string): void {
  const file = reservePath(folder);
  try {
    if (!existsSync(file) && freeBytes(folder) > LEAST_FREE_BYTES) fill(file);
  } catch {
    rmSync(file, { force: true });
  }
}

/** Lets the reserve go. True when there was one, so that trying again makes sense. */
export function releaseReserve(folder: string): boolean {
  const file = reservePath(folder);
  if (!existsSync(file)) return false;
  rmSync(file, { force: true });
  return true;
}
