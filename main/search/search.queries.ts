import { sql } from 'kysely';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import type { SearchHit } from '../../shared/search/search.contract.ts';
import { MATCH_BEGINS, MATCH_ENDS, snippetToParts, withoutMarks } from '../../shared/search/search.rules.ts';
import type { Db } from '../db/schema.ts';
import type { SearchTextTable } from './search.table.ts';

/** Room for a million entries on one day; `yyyymmdd` and six digits stay far below 2^53. */
const ROWS_PER_DAY = 1_000_000;

/** Words around a match in a result. */
const SNIPPET_WORDS = 16;

export interface IndexedText {
  entryId: string;
  day: LocalDate;
  title: string;
  text: string;
}

const firstRowOf = (day: LocalDate) => Number(day.replaceAll('-', '')) * ROWS_PER_DAY;

/** The next free row of a day: rows grow with the days, so that the index gives newest-first without sorting. */
async function nextRowOf(db: Db, day: LocalDate): Promise<number> {
  const first = firstRowOf(day);
  const { last } = await db
    .selectFrom('search_text')
    .select(({ fn }) => fn.max('rowid').as('last'))
    .where('rowid', '>=', first)
    .where('rowid', '<', first + ROWS_PER_DAY)
    .executeTakeFirstOrThrow();
  return last === null ? first : Number(last) + 1;
}

/** The index keeps no text of its own, so it must be told what it is to forget. */
async function forget(db: Db, row: SearchTextTable): Promise<void> {
  await sql`
    INSERT INTO search_index (search_index, rowid, title, text)
    VALUES ('delete', ${row.rowid}, ${row.title}, ${row.text})`.execute(db);
  await db.deleteFrom('search_text').where('rowid', '=', row.rowid).execute();
}

async function remember(db: Db, row: SearchTextTable): Promise<void> {
  await db.insertInto('search_text').values(row).execute();
  await sql`
    INSERT INTO search_index (rowid, title, text) VALUES (${row.rowid}, ${row.title}, ${row.text})`.execute(db);
}

/** Makes an entry findable by what it says now; call it in the transaction that writes the entry. */
export async function indexText(db: Db, { entryId, day, title, text }: IndexedText): Promise<void> {
  const old = await db.selectFrom('search_text').selectAll().where('entry_id', '=', entryId).executeTakeFirst();
  const now = { title: withoutMarks(title), text: withoutMarks(text) };
  const isSameDay = old !== undefined && Math.floor(old.rowid / ROWS_PER_DAY) * ROWS_PER_DAY === firstRowOf(day);
  if (isSameDay && old.title === now.title && old.text === now.text) return;
  if (old) await forget(db, old);
  await remember(db, { rowid: isSameDay ? old.rowid : await nextRowOf(db, day), entry_id: entryId, ...now });
}

/** Makes an entry findable no more. */
export async function forgetText(db: Db, entryId: string): Promise<void> {
  const old = await db.selectFrom('search_text').selectAll().where('entry_id', '=', entryId).executeTakeFirst();
  if (old) await forget(db, old);
}

interface HitRow {
  id: string;
  entry_date: string;
  title: string;
  template_id: string | null;
  is_starred: number;
  has_attachment: number;
  title_snippet: string;
  text_snippet: string;
}

function rowToHit(row: HitRow): SearchHit {
  return {
    id: entryId.parse(row.id),
    entryDate: row.entry_date,
    title: row.title,
    templateId: row.template_id,
    isStarred: row.is_starred === 1,
    hasAttachment: row.has_attachment === 1,
    titleParts: snippetToParts(row.title_snippet),
    textParts: snippetToParts(row.text_snippet),
  };
}

/**
 * Newest first. The order by `rowid` and the limit stand inside, next to MATCH: sorted any other way, or after the
 * join, SQLite would build a snippet of every match first (1,500 times slower for a common word).
 */
export async function searchEntries(db: Db, match: string, limit: number): Promise<SearchHit[]> {
  const { rows } = await sql<HitRow>`
    SELECT entry.id, entry.entry_date, entry.title, entry.template_id, entry.is_starred, entry.has_attachment,
      hit.title_snippet, hit.text_snippet
    FROM (
      SELECT rowid AS hit_row,
        highlight(search_index, 0, ${MATCH_BEGINS}, ${MATCH_ENDS}) AS title_snippet,
        snippet(search_index, 1, ${MATCH_BEGINS}, ${MATCH_ENDS}, '…', ${SNIPPET_WORDS}) AS text_snippet
      FROM search_index WHERE search_index MATCH ${match}
      ORDER BY rowid DESC LIMIT ${limit}
    ) AS hit
    JOIN search_text ON search_text.rowid = hit.hit_row
    JOIN entry ON entry.id = search_text.entry_id
    ORDER BY hit.hit_row DESC`.execute(db);
  return rows.map(rowToHit);
}
