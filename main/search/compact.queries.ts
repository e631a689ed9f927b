import { setImmediate as afterWhatWaits } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';

/** Pages of the index (3.9 kB each) that are written in one step: some milliseconds, in which the window gets no answer. */
const PAGES_PER_STEP = 32;

/** Merges a piece of the index. False when there is nothing left to merge (sqlite.org/fts5.html, section 6.8). */
async function mergeStep(db: Db, pages: number): Promise<boolean> {
  const countChanges = sql<{ count: number }>`SELECT total_changes() AS count`;
  const before = (await countChanges.execute(db)).rows[0]?.count ?? 0;
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('merge', ${pages})`.execute(db);
  const after = (await countChanges.execute(db)).rows[0]?.count ?? 0;
  return after - before >= 2;
}

/**
 * Takes the words of forgotten pages out of the index: until its pieces are merged into one, a word that was deleted is
 * kept there with a note that it was. In steps, and between two of them whatever waits comes first. The bytes have left
 * the file with the next `wal_checkpoint(TRUNCATE)`, because of `secure_delete`.
 * @returns whether it came to its end; false when `signal` stopped it. To begin anew later goes on where it was.
 */
export async function compactIndex(db: Db, signal?: Pick<AbortSignal, 'aborted'>): Promise<boolean> {
  let isUnfinished = await mergeStep(db, -PAGES_PER_STEP); // negative: all pieces into one, not only as many as is usual
  while (isUnfinished) {
    await afterWhatWaits();
    if (signal?.aborted) return false;
    isUnfinished = await mergeStep(db, PAGES_PER_STEP);
  }
  return true;
}
