import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { deleteSomeChunks, deleteUnseen } from './attachments.chunks.ts';

/** Chunks per step: a step of 2 MiB needs little room for itself, also on a full disk, and holds nobody up. */
const CHUNKS_PER_STEP = 8;
const PAGES_PER_STEP = 512;

/**
 * Overwriting needs as much room in the log as there is to overwrite. Where even a step finds none, its pages are only
 * let go of: they are encrypted, and leave the file at once.
 */
function deleteSomeAnyhow(raw: Database.Database, number: number): number {
  try {
    return deleteSomeChunks(raw, number, CHUNKS_PER_STEP);
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_FULL')) throw error;
    raw.pragma('secure_delete = FAST');
    try {
      return deleteSomeChunks(raw, number, CHUNKS_PER_STEP);
    } finally {
      raw.pragma('secure_delete = ON');
    }
  }
}

/** Takes the next part of an attachment that nobody sees any more out of the file. False when it is gone. */
export function eraseStep(raw: Database.Database, number: number): boolean {
  if (deleteSomeAnyhow(raw, number) > 0) return true;
  deleteUnseen(raw, number);
  return false;
}

const freePages = (raw: Database.Database) => raw.pragma('freelist_count', { simple: true }) as number;

/** Gives pages that are not in use back to the disk. A file of the first Cairn cannot, and fills them again later. */
async function shrink(raw: Database.Database): Promise<void> {
  let before = freePages(raw);
  while (before > 0) {
    raw.pragma(`incremental_vacuum(${PAGES_PER_STEP})`);
    await setImmediate();
    if (!raw.open) return;
    const after = freePages(raw);
    if (after >= before) break;
    before = after;
  }
}

/**
 * Takes attachments out of the file and gives their room back, step by step: the window is answered between two steps. At last
 * out of the log, where also the bytes of those lie that were too small to fill a page of their own.
 */
export async function eraseInSteps(raw: Database.Database, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    while (raw.open && eraseStep(raw, number)) await setImmediate();
  }
  if (!raw.open) return;
  const hasFreed = numbers.length > 0 || freePages(raw) > 0;
  await shrink(raw);
  if (hasFreed && raw.open) raw.pragma('wal_checkpoint(TRUNCATE)');
}
