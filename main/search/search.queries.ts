import { type RawBuilder, sql } from 'kysely';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { facetsOfFilter } from '../../shared/journal/journal.facets.ts';
import { PREVIEW_CHARACTERS } from '../../shared/journal/journal.rules.ts';
import type { SearchHit, SnippetPart } from '../../shared/search/search.contract.ts';
import { MATCH_BEGINS, MATCH_ENDS, snippetToParts, wordsAround } from '../../shared/search/search.rules.ts';
import type { Db } from '../db/schema.ts';
import { firstRowOf, lastRowOf } from './search.rows.ts';

interface HitRow {
  hit_row: number;
  id: string;
  entry_date: string;
  title: string;
  template_id: string | null;
  is_starred: number;
  has_attachment: number;
  title_snippet: string;
  text_snippet: string;
  ending_snippet: string;
}

const hasMatch = (parts: readonly SnippetPart[]) => parts.some(({ isMatch }) => isMatch);

/** The words that show why a page was found: what it says, or what it ends with where only that matches. */
function wordsOfHit(row: HitRow): Pick<SearchHit, 'textParts' | 'isInEnding'> {
  const textParts = snippetToParts(row.text_snippet);
  if (hasMatch(textParts)) return { textParts, isInEnding: false };
  const endingParts = snippetToParts(row.ending_snippet);
  return hasMatch(endingParts) ? { textParts: endingParts, isInEnding: true } : { textParts, isInEnding: false };
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
    ...wordsOfHit(row),
  };
}

/** A facet of fewer pages is read whole, once; one of more is asked for page by page, which ends early. */
const FEW_PAGES = 3000;

async function hasFewPages(db: Db, facet: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM (SELECT 1 FROM entry_facet WHERE facet = ${facet} LIMIT ${FEW_PAGES})`.execute(db);
  return (rows[0]?.count ?? 0) < FEW_PAGES;
}

/**
 * Rows of the pages that have a facet. Asked for page by page, a facet of few pages would be looked for on every page
 * that matches (1 s for 0.1 % of 100,000); read whole, one of half of all pages takes 100 ms in the place of 3.
 */
async function hasFacet(db: Db, { row, isIndexed }: Rows, facet: string): Promise<RawBuilder<unknown>> {
  if (await hasFewPages(db, facet)) {
    // The plus keeps SQLite from running the whole match anew for each row of the list.
    return sql`AND ${isIndexed ? sql`+` : sql``}${row} IN (
      SELECT text.rowid FROM entry_facet JOIN search_text AS text ON text.entry_id = entry_facet.entry_id
      WHERE entry_facet.facet = ${facet})`;
  }
  return sql`AND EXISTS (
    SELECT 1 FROM entry_facet WHERE entry_facet.facet = ${facet} AND entry_facet.entry_id =
      (SELECT entry_id FROM search_text AS text WHERE text.rowid = ${row}))`;
}

/** Where rows come from: the index, or the texts behind it. */
interface Rows {
  row: RawBuilder<unknown>;
  isIndexed: boolean;
}

const rowsOfIndex: Rows = { row: sql`search_index.rowid`, isIndexed: true };
const rowsOfTexts: Rows = { row: sql`search_text.rowid`, isIndexed: false };

/** What a filter asks of a row, as the end of a WHERE. */
async function conditionsOf(db: Db, rows: Rows, { filter, from }: Sought): Promise<RawBuilder<unknown>> {
  const { row } = rows;
  const first = filter.from === null ? null : firstRowOf(filter.from);
  const last = filter.to === null ? null : lastRowOf(filter.to);
  const facets = await Promise.all(facetsOfFilter(filter).map((facet) => hasFacet(db, rows, facet)));
  return sql`
    ${first === null ? sql`` : sql`AND ${row} >= ${first}`}
    ${last === null ? sql`` : sql`AND ${row} <= ${last}`}
    ${from === null ? sql`` : sql`AND ${row} <= ${from}`}
    ${sql.join(facets, sql` `)}`;
}

export interface Sought {
  /** An FTS5 query: see `queryToMatch`; null: whatever a page says. */
  match: string | null;
  filter: EntryFilter;
  /** The row at which to begin; null: the newest. */
  from: number | null;
  limit: number;
}

/**
 * Rows that match, newest first, with what is shown of them. The order by `rowid` and the limit stand here, next to
 * MATCH: sorted any other way, or after the join, SQLite would build a snippet of every match first (1,500 times slower
 * for a common word).
 */
async function matching(db: Db, sought: Sought): Promise<RawBuilder<unknown>> {
  const { match, limit } = sought;
  if (match === null) {
    return sql`
      SELECT rowid AS hit_row, title AS title_snippet, substr(text, 1, ${PREVIEW_CHARACTERS}) AS text_snippet,
        '' AS ending_snippet
      FROM search_text WHERE true ${await conditionsOf(db, rowsOfTexts, sought)}
      ORDER BY rowid DESC LIMIT ${limit}`;
  }
  return sql`
    SELECT rowid AS hit_row,
      highlight(search_index, 0, ${MATCH_BEGINS}, ${MATCH_ENDS}) AS title_snippet,
      snippet(search_index, 1, ${MATCH_BEGINS}, ${MATCH_ENDS}, '…', ${wordsAround(match)}) AS text_snippet,
      snippet(search_index, 2, ${MATCH_BEGINS}, ${MATCH_ENDS}, '…', ${wordsAround(match)}) AS ending_snippet
    FROM search_index WHERE search_index MATCH ${match} ${await conditionsOf(db, rowsOfIndex, sought)}
    ORDER BY rowid DESC LIMIT ${limit}`;
}

/** Newest first. One row more than was asked for tells whether there are more, and where they begin. */
export async function searchEntries(db: Db, sought: Sought): Promise<{ hits: SearchHit[]; next: number | null }> {
  const { limit } = sought;
  const { rows } = await sql<HitRow>`
    SELECT hit.hit_row, entry.id, entry.entry_date, entry.title, entry.template_id, entry.is_starred,
      entry.has_attachment, hit.title_snippet, hit.text_snippet, hit.ending_snippet
    FROM (${await matching(db, { ...sought, limit: limit + 1 })}) AS hit
    JOIN search_text ON search_text.rowid = hit.hit_row
    JOIN entry ON entry.id = search_text.entry_id
    ORDER BY hit.hit_row DESC`.execute(db);
  return { hits: rows.slice(0, limit).map(rowToHit), next: rows[limit]?.hit_row ?? null };
}
