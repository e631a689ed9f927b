import { TRASH_DAYS } from '../../shared/journal/journal.rules.ts';
import type { Db } from '../db/schema.ts';
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
