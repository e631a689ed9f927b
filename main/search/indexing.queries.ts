import { sql } from 'kysely';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { textToIndexed } from '../../shared/search/search.rules.ts';
import type { Db } from '../db/schema.ts';
import { dayOf, firstRowOf, lastRowOf } from './search.rows.ts';
import type { SearchTextTable } from './search.table.ts';

/** The next free row of a day: rows grow with the days, so that the index gives newest-first without sorting. */
async function nextRowOf(db: Db, day: LocalDate): Promise<number> {
  const { last } = await db
    .selectFrom('search_text')
    .select(({ fn }) => fn.max('rowid').as('last'))
    .where('rowid', '>=', firstRowOf(day))
    .where('rowid', '<=', lastRowOf(day))
    .executeTakeFirstOrThrow();
  return last === null ? firstRowOf(day) : Number(last) + 1;
}

/** The index keeps no text of its own, so it must be told what it is to forget. */
async function removeFromIndex(db: Db, { rowid, title, text, ending }: SearchTextTable): Promise<void> {
  await sql`
    INSERT INTO search_index (search_index, rowid, title, text, ending)
    VALUES ('delete', ${rowid}, ${title}, ${text}, ${ending})`.execute(db);
}

async function addToIndex(db: Db, { rowid, title, text, ending }: SearchTextTable): Promise<void> {
  await sql`
    INSERT INTO search_index (rowid, title, text, ending) VALUES (${rowid}, ${title}, ${text}, ${ending})`.execute(db);
}

const findText = (db: Db, entryId: string) =>
  db.selectFrom('search_text').selectAll().where('entry_id', '=', entryId).executeTakeFirst();

async function forget(db: Db, row: SearchTextTable): Promise<void> {
  await removeFromIndex(db, row);
  await db.deleteFrom('search_text').where('rowid', '=', row.rowid).execute();
}

/** Puts other words in a row's place; where they are the same nothing is written. */
async function reword(db: Db, old: SearchTextTable, now: Pick<SearchTextTable, 'title' | 'text' | 'ending'>) {
  if (old.title === now.title && old.text === now.text && old.ending === now.ending) return;
  await removeFromIndex(db, old);
  await db.updateTable('search_text').set(now).where('rowid', '=', old.rowid).execute();
  await addToIndex(db, { ...old, ...now });
}

export interface IndexedText {
  entryId: string;
  day: LocalDate;
  title: string;
  text: string;
}

/**
 * Makes an entry findable by what it says now; call it in the transaction that writes the entry. What the page ends with
 * stays as it is known, so that a save never has to ask for it.
 */
export async function indexText(db: Db, { entryId, day, title, text }: IndexedText): Promise<void> {
  const old = await findText(db, entryId);
  const now = { title: textToIndexed(title), text: textToIndexed(text), ending: old?.ending ?? '' };
  if (old && dayOf(old.rowid) === firstRowOf(day)) return reword(db, old, now);
  if (old) await forget(db, old);
  const row = { rowid: await nextRowOf(db, day), entry_id: entryId, ...now };
  await db.insertInto('search_text').values(row).execute();
  await addToIndex(db, row);
}

/** Makes an entry findable by what it ends with now: steps, agreements, a list. Does nothing for one in the trash. */
export async function indexEnding(db: Db, entryId: string, ending: string): Promise<void> {
  const old = await findText(db, entryId);
  if (old) await reword(db, old, { title: old.title, text: old.text, ending: textToIndexed(ending) });
}

/** Makes an entry findable no more. Its words leave the file with the next `compactIndex`. */
export async function forgetText(db: Db, entryId: string): Promise<void> {
  const old = await findText(db, entryId);
  if (old) await forget(db, old);
}
