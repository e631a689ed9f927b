import { randomUUID } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from './write-atomically.ts';

/**
 * Writes a stream to a file that gets its name when its last byte is on the disk: before that, or when it ends in between,
 * there is nothing under that name but what was there before.
 */
export async function writeWhole(file: string, source: Readable, signal: AbortSignal): Promise<void> {
  const unfinished = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.unfinished`);
  try {
    await pipeline(source, createWriteStream(unfinished, { mode: 0o600, flush: true }), { signal });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  try {
    syncFolder(dirname(file));
  } catch {
    // the file is there and whole; a folder that cannot be synced reaches the disk later
  }
}
