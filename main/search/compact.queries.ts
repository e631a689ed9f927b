import { setImmediate as afterWhatWaits } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';

/** Pages of an index (3.9 kB each) that are written in one step: some milliseconds, in which the window gets no answer. */
const PAGES_PER_STEP = 32;

const indexes = ['search_index', 'person_index', 'planned_index'] as const;
type Index = (typeof indexes)[number];

/** Merges a piece of an index. False when there is nothing left to merge (sqlite.org/fts5.html, section 6.8). */
async function mergeStep(db: Db, index: Index, pages: number): Promise<boolean> {
  const countChanges = sql<{ count: number }>`SELECT total_changes() AS count`;
  const before = (await countChanges.execute(db)).rows[0]?.count ?? 0;
  const name = sql.ref(index);
  await sql`INSERT INTO ${name} (${name}, rank) VALUES ('merge', ${pages})`.execute(db);
  const after = (await countChanges.execute(db)).rows[0]?.count ?? 0;
  return after - before >= 2;
}

/** All pieces of an index into one, in steps. False when it was stopped. */
async function mergeAll(db: Db, index: Index, signal?: Pick<AbortSignal, 'aborted'>): Promise<boolean> {
  let isUnfinished = await mergeStep(db, index, -PAGES_PER_STEP); // negative: all pieces, not only as many as is usual
  while (isUnfinished) {
    await afterWhatWaits();
    if (signal?.aborted) return false;
    isUnfinished = await mergeStep(db, index, PAGES_PER_STEP);
  }
  return true;
}

/**
 * Takes the words of what was removed out of the indexes: until its pieces are merged into one, a word that was deleted is
 * kept there with a note that it was. In steps, and between two of them whatever waits comes first. The bytes have left
 * the file with the next `wal_checkpoint(TRUNCATE)`, because of `secure_delete`.
 * @returns whether it came to its end; false when `signal` stopped it. To begin anew later goes on where it was.
 */
export async function compactIndex(db: Db, signal?: Pick<AbortSignal, 'aborted'>): Promise<boolean> {
  for (const index of indexes) if (!(await mergeAll(db, index, signal))) return false;
  return true;
}
