import { randomUUID } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../files/write-atomically.ts';
import type { Sealed } from './takeout.seal.ts';

/** What is held ready between two ends of a stream. A mebibyte keeps both busy and no film in memory. */
const BETWEEN = new ByteLengthQueuingStrategy({ highWaterMark: 1024 * 1024 });

/** A Node stream as one of the web's. Node's own default would count pieces, and take any number of bytes for one. */
export const toWeb = (source: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(source, { strategy: BETWEEN }) as ReadableStream<Uint8Array>;

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

export const fromSealed = ({ stream }: Sealed): Readable =>
  Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
