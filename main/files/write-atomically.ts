import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Windows refuses a rename while a virus scanner looks at the file: tries again for about two seconds. */
const RENAME_WAITS_MS = [10, 40, 160, 640, 1200];
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!passing.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return false;
  }
}

function renamePatiently(from: string, to: string): void {
  for (const pause of process.platform === 'win32' ? RENAME_WAITS_MS : []) {
    if (tryRename(from, to)) return;
    wait(pause);
  }
  renameSync(from, to);
}

/** Makes a rename in this folder survive a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a file's content is on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAndSync(file: string, content: Uint8Array): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Replaces a file so that a reader, a crash or a power cut finds the old content or the new, never a mixture. When it throws,
 * the old content is in place.
 */
export function writeAtomically(file: string, content: Uint8Array): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeAndSync(temporary, content);
    renamePatiently(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  try {
    syncFolder(dirname(file));
  } catch {
    // The new content is in place and counts: to say that it was refused would be the lie. The folder reaches the disk later.
  }
}

/** An empty file that only this user may read, for a library to fill that would make one for everybody. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/** Moves a finished folder to its place, as one step. */
export function moveFolder(from: string, to: string): void {
  syncFolder(from);
  renamePatiently(from, to);
  syncFolder(dirname(to));
}
