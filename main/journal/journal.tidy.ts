import { sql } from 'kysely';
import { TRASH_DAYS } from '../../shared/journal/journal.rules.ts';
import { removeUnused } from '../attachments/attachments.unused.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { compactIndex } from '../search/compact.queries.ts';
import { hasToForget, updateHasToForget } from '../vault/vault.queries.ts';
import { thinRevisions } from './history.queries.ts';
import { listTrashed } from './journal.queries.ts';
import { purge } from './journal.writing.ts';

const DAY_MILLISECONDS = 24 * 3_600_000;
/** Pages whose history is thinned in one go: few enough that nobody who writes notices. */
const THINNED_AT_ONCE = 20;

export interface Tidied {
  purged: number;
  thinned: number;
  /** Whether there is nothing more to do for now. */
  isDone: boolean;
}

/**
 * Purges what has been in the trash for 30 days, and thins histories with age. Called now and then while the journal is
 * open; costs two looks into an index when there is nothing to do.
 */
export function tidyJournal(db: Db, now: Date): Promise<Tidied> {
  return db.transaction().execute(async (trx) => {
    const old = await listTrashed(trx, new Date(now.getTime() - TRASH_DAYS * DAY_MILLISECONDS));
    const purged = await purge(trx, old);
    const { gone, isDone } = await thinRevisions(trx, now, THINNED_AT_ONCE);
    return { purged, thinned: gone, isDone };
  });
}

/**
 * Takes what removed pages leave behind out of the files: words out of the index, bytes out of the write-ahead log, and
 * attachments that nothing shows any more. Whether there is something to forget stands in the journal, so that what is
 * begun today is ended after the next unlocking.
 */
export async function forgetRemoved(context: Pick<Context, 'db' | 'vault' | 'now'>): Promise<boolean> {
  const { db, vault } = context;
  if (!(await hasToForget(db))) return false;
  await removeUnused(context);
  const locked = {
    get aborted() {
      return !vault.isOpen;
    },
  };
  if (!(await compactIndex(db, locked))) return false; // it goes on after the next unlocking
  await updateHasToForget(db, false);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return true;
}

/** All that is tidied now and then while the journal is open. */
export async function tidyEverything(context: Pick<Context, 'db' | 'vault' | 'now'>): Promise<void> {
  const { thinned } = await tidyJournal(context.db, context.now());
  if (thinned > 0) await removeUnused(context);
  await forgetRemoved(context);
}
