import { sql } from 'kysely';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Db } from '../../db/schema.ts';
import type { StoredPortfolio } from '../portfolio.queries.ts';

interface Kept<Made> {
  of: string;
  made: Promise<Made>;
}

/**
 * How many rows were ever changed over this connection, which is the only one that writes to an open journal. Unlike the count
 * of commits nobody has to remember it: whatever is written, a portfolio is composed anew.
 */
async function countChanges(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * `make`, but what it made last is given again for as long as nothing of the journal, the portfolio and the day is another: the
 * outline, the check and the preview ask one after the other. One is kept for each open journal, and forgotten with it.
 */
export function keepLast<Made>(
  make: (db: Db, stored: StoredPortfolio, today: LocalDate) => Promise<Made>,
): typeof make {
  const last = new WeakMap<Db, Kept<Made>>();
  return async (db, stored, today) => {
    const changes = await countChanges(db);
    const of = JSON.stringify([changes, today, stored]);
    const known = last.get(db);
    if (known?.of === of) return known.made;
    const kept = { of, made: make(db, stored, today) };
    last.set(db, kept);
    const forget = () => {
      if (last.get(db) === kept) last.delete(db);
    };
    try {
      const made = await kept.made;
      // Something was written while it was read: of which state it is cannot be said.
      if ((await countChanges(db)) !== changes) forget();
      return made;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
