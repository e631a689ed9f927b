import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { AttachmentId, AttachmentStore } from './attachments.store.ts';

/** Writes a content chunk by chunk to a new file that only this user may read. */
async function writeOut(store: AttachmentStore, id: AttachmentId, file: string): Promise<void> {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    for (const chunk of store.read(id)) {
      for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written);
      await setImmediate(); // the window is answered between two chunks
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const isOwn = (error: unknown) => error instanceof AppError;

/** Writes a readable copy where the coach wanted it, as one step. Throws `file-not-written` or `attachment-damaged`. */
export async function writeCopy(store: AttachmentStore, id: AttachmentId, file: string): Promise<void> {
  const unfinished = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeOut(store, id, unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw isOwn(error) ? error : new AppError('file-not-written', { cause: error });
  }
}

/**
 * Writes a readable copy for another program, in a folder of its own that only this user may open. It may be read and not
 * written, so that nobody works for an hour on a file that goes away.
 */
export async function lendCopy(
  store: AttachmentStore,
  id: AttachmentId,
  folder: string,
  name: string,
): Promise<string> {
  const own = join(folder, randomUUID());
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    const file = join(own, basename(name));
    await writeOut(store, id, file);
    chmodSync(file, 0o400);
    return file;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw isOwn(error) ? error : new AppError('file-not-written', { cause: error });
  }
}

/**
 * Takes every readable copy away, also those of a Cairn that crashed: the folder itself is the list. One that another
 * program holds on to (Windows) stays until the next time. The answer is how many stay.
 */
export function removeCopies(folder: string): number {
  if (!existsSync(folder)) return 0;
  let left = 0;
  for (const name of readdirSync(folder)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      left++;
    }
  }
  if (left === 0) rmSync(folder, { recursive: true, force: true });
  return left;
}
