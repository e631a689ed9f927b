import { type RawBuilder, sql } from 'kysely';
import { clockIn } from '../../shared/calendar/time-zone.ts';
import { type EntryFilter, type EntrySummary, entryId } from '../../shared/journal/journal.contract.ts';
import { facetsOfFilter } from '../../shared/journal/journal.facets.ts';
import type { Db } from '../db/schema.ts';
import type { EntryTable } from './journal.table.ts';

type SummaryRow = Pick<
  EntryTable,
  | 'id'
  | 'entry_date'
  | 'happened_at'
  | 'time_zone'
  | 'title'
  | 'template_id'
  | 'preview'
  | 'is_draft'
  | 'is_starred'
  | 'mentions_pupils'
  | 'has_attachment'
>;

const columns = sql.raw(
  [
    'id',
    'entry_date',
    'happened_at',
    'time_zone',
    'title',
    'template_id',
    'preview',
    'is_draft',
    'is_starred',
    'mentions_pupils',
    'has_attachment',
  ]
    .map((name) => `entry.${name}`)
    .join(', '),
);

export function rowToSummary(row: SummaryRow): EntrySummary {
  const hasTime = row.happened_at !== null && row.time_zone !== null;
  return {
    id: entryId.parse(row.id),
    entryDate: row.entry_date,
    clock: hasTime ? clockIn(new Date(row.happened_at as number), row.time_zone as string).clock : null,
    title: row.title,
    templateId: row.template_id,
    preview: row.preview,
    isDraft: row.is_draft === 1,
    isStarred: row.is_starred === 1,
    mentionsPupils: row.mentions_pupils === 1,
    hasAttachment: row.has_attachment === 1,
  };
}

/**
 * The pages that a filter means, as `(entry_date, created_at, entry_id)` from one index: the list's own, or that of the
 * first facet; every further facet is looked up page by page.
 */
export function pagesOf(filter: EntryFilter): RawBuilder<unknown> {
  const [first, ...further] = facetsOfFilter(filter);
  const days = sql`${filter.from === null ? sql`` : sql`AND entry_date >= ${filter.from}`}
    ${filter.to === null ? sql`` : sql`AND entry_date <= ${filter.to}`}`;
  if (filter.shelf === 'trash' || first === undefined) {
    const place = filter.shelf === 'trash' ? sql`deleted_at IS NOT NULL` : sql`deleted_at IS NULL`;
    return sql`SELECT entry_date, created_at, id AS entry_id FROM entry WHERE ${place} ${days}`;
  }
  const rest = further.map(
    (facet) => sql`AND EXISTS (
      SELECT 1 FROM entry_facet AS other WHERE other.entry_id = entry_facet.entry_id AND other.facet = ${facet})`,
  );
  return sql`SELECT entry_date, created_at, entry_id FROM entry_facet WHERE facet = ${first} ${days} ${sql.join(rest, sql` `)}`;
}

/** Whether every page outside the trash is meant, whatever the days. */
const isWholeList = (filter: EntryFilter) => filter.shelf !== 'trash' && facetsOfFilter(filter).length === 0;

/** The days of the whole list, whose counts the table itself keeps. */
function outlineAll(db: Db, { from, to }: EntryFilter): Promise<{ date: string; count: number }[]> {
  let query = db.selectFrom('entry_day').select(['entry_date as date', 'count']).orderBy('entry_date', 'desc');
  if (from !== null) query = query.where('entry_date', '>=', from);
  if (to !== null) query = query.where('entry_date', '<=', to);
  return query.execute();
}

/** How many pages each day has, newest day first. */
export async function outlineEntries(db: Db, filter: EntryFilter): Promise<{ date: string; count: number }[]> {
  if (isWholeList(filter)) return outlineAll(db, filter);
  const { rows } = await sql<{ date: string; count: number }>`
    SELECT entry_date AS date, count(*) AS count FROM (${pagesOf(filter)})
    GROUP BY entry_date ORDER BY entry_date DESC`.execute(db);
  return rows;
}

/** A piece of the list. Up to `offset` only the index is walked, never a page. */
export async function listEntries(db: Db, filter: EntryFilter, offset: number, limit: number): Promise<EntrySummary[]> {
  const { rows } = await sql<SummaryRow>`
    SELECT ${columns} FROM (
      SELECT * FROM (${pagesOf(filter)})
      ORDER BY entry_date DESC, created_at DESC, entry_id DESC LIMIT ${limit} OFFSET ${offset}
    ) AS found JOIN entry ON entry.id = found.entry_id
    ORDER BY found.entry_date DESC, found.created_at DESC, found.entry_id DESC`.execute(db);
  return rows.map(rowToSummary);
}

/** The same for the whole list: days are added up, and only those of the page's own day are counted one by one. */
async function findPlaceOfAll(db: Db, { from, to }: EntryFilter, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ entry_date: string; place: number }>`
    SELECT page.entry_date,
      (SELECT coalesce(sum(count), 0) FROM entry_day
        WHERE entry_date > page.entry_date ${to === null ? sql`` : sql`AND entry_date <= ${to}`}) +
      (SELECT count(*) FROM entry AS above WHERE above.deleted_at IS NULL AND above.entry_date = page.entry_date
        AND (above.created_at, above.id) > (page.created_at, page.id)) AS place
    FROM entry AS page WHERE page.id = ${id} AND page.deleted_at IS NULL`.execute(db);
  const [found] = rows;
  if (!found || (from !== null && found.entry_date < from) || (to !== null && found.entry_date > to)) return undefined;
  return found.place;
}

/** Where a page stands in that list, from 0; undefined when it is not in it. Walks the index above it. */
export async function findPlace(db: Db, filter: EntryFilter, id: string): Promise<number | undefined> {
  if (isWholeList(filter)) return findPlaceOfAll(db, filter, id);
  const { rows } = await sql<{ place: number | null }>`
    SELECT (
      SELECT count(*) FROM (${pagesOf(filter)}) AS above
      WHERE (above.entry_date, above.created_at, above.entry_id) > (page.entry_date, page.created_at, page.entry_id)
    ) AS place
    FROM (SELECT entry_date, created_at, id AS entry_id FROM entry WHERE id = ${id}) AS page
    WHERE EXISTS (SELECT 1 FROM (${pagesOf(filter)}) AS listed
      WHERE (listed.entry_date, listed.created_at, listed.entry_id) = (page.entry_date, page.created_at, page.entry_id))
  `.execute(db);
  return rows[0]?.place ?? undefined;
}

/** Pages of these days, newest first. */
export async function listEntriesOfDays(db: Db, days: readonly string[], limit: number): Promise<EntrySummary[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<SummaryRow>`
    SELECT ${columns} FROM entry
    WHERE deleted_at IS NULL AND entry_date IN (${sql.join(days)})
    ORDER BY entry_date DESC, created_at DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows.map(rowToSummary);
}

/** The day of the oldest page; undefined in an empty journal. */
export async function findFirstDay(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('entry')
    .select('entry_date')
    .where('deleted_at', 'is', null)
    .orderBy('entry_date')
    .limit(1)
    .executeTakeFirst();
  return row?.entry_date;
}
