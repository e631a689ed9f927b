import type Database from 'better-sqlite3';
import type { TakeoutCounts } from '../../shared/takeout/takeout.contract.ts';
import type { Collection } from './shapes.ts';

/** Rows one at a time, so that a journal of any size never stands in memory. On a copy that nobody writes to. */
export function iterateRows<Row>(raw: Database.Database, sql: string, ...values: unknown[]): IterableIterator<Row> {
  return raw.prepare(sql).iterate(...values) as IterableIterator<Row>;
}

export function listRows<Row>(raw: Database.Database, sql: string, ...values: unknown[]): Row[] {
  return raw.prepare(sql).all(...values) as Row[];
}

/** What goes of a table, in its order. */
export const collectionSql = ({ table, only, order }: Collection & { table: string }): string =>
  `SELECT * FROM ${table} ${only === undefined ? '' : `WHERE ${only}`} ORDER BY ${order}`;

const COUNTS = `
  SELECT
    (SELECT count(*) FROM entry WHERE deleted_at IS NULL) AS entries,
    (SELECT count(*) FROM entry WHERE deleted_at IS NOT NULL) AS trashed,
    (SELECT count(*) FROM revision) AS revisions`;

/** What there is to take out. `stored`: the attachments that are whole. */
export function countEverything(raw: Database.Database, stored: readonly { bytes: number }[]): TakeoutCounts {
  const counts = raw.prepare(COUNTS).get() as Omit<TakeoutCounts, 'attachments' | 'bytes'>;
  return { ...counts, attachments: stored.length, bytes: stored.reduce((sum, { bytes }) => sum + bytes, 0) };
}
