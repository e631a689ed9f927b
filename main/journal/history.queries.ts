import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { LAST_TIER, revisionsToGiveUp, tierOf, tiers } from '../../shared/journal/history.rules.ts';
import type { Entry, EntryId, Revision, RevisionSummary } from '../../shared/journal/journal.contract.ts';
import { DOCUMENT_VERSION, parseDocument } from '../../shared/richtext/document.ts';
import { countWords } from '../../shared/richtext/plain-text.ts';
import { unknownToPlainPage } from '../../shared/richtext/unknown-words.ts';
import type { Db } from '../db/schema.ts';
import type { RevisionTable } from './journal.table.ts';

/** Keeps the form that was just saved. */
export async function insertRevision(db: Db, entry: Entry, attachmentIds: readonly string[], now: Date): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      entry_id: entry.id,
      number: entry.revision,
      saved_at: now.getTime(),
      tier: 0,
      title: entry.title,
      entry_date: entry.entryDate,
      body_version: DOCUMENT_VERSION,
      body_packed: deflateRawSync(JSON.stringify(entry.body), { level: 1 }),
      words: countWords(entry.body),
      attachment_ids: attachmentIds.join(' '),
    })
    .execute();
}

function rowToSummary(row: Omit<RevisionTable, 'body_packed'>): RevisionSummary {
  return {
    number: row.number,
    savedAt: new Date(row.saved_at).toISOString(),
    title: row.title,
    entryDate: row.entry_date,
    words: row.words,
  };
}

const summaryColumns = [
  'entry_id',
  'number',
  'saved_at',
  'tier',
  'title',
  'entry_date',
  'body_version',
  'words',
  'attachment_ids',
] as const;

/** Newest first. */
export async function listRevisions(db: Db, id: EntryId): Promise<RevisionSummary[]> {
  const rows = await db
    .selectFrom('revision')
    .select(summaryColumns)
    .where('entry_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(rowToSummary);
}

/** One earlier form; throws `revision-missing`. One with parts that this Cairn does not know comes as its words alone. */
export async function getRevision(db: Db, id: EntryId, number: number): Promise<Revision> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('entry_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new AppError('revision-missing');
  const stored: unknown = JSON.parse(inflateRawSync(row.body_packed).toString('utf8'));
  const body = parseDocument(stored);
  return { ...rowToSummary(row), body: body ?? unknownToPlainPage(stored), isWhole: body !== undefined };
}

/** Gives up all forms of a page but the newest; the answer is how many went. */
export async function deleteEarlierRevisions(db: Db, id: EntryId): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('revision')
    .where('entry_id', '=', id)
    .where('number', '<', ({ selectFrom }) =>
      selectFrom('revision as newest')
        .select(({ fn }) => fn.max('newest.number').as('number'))
        .where('newest.entry_id', '=', id),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Pages with a form that has grown too old for its tier. */
async function listOutgrown(db: Db, now: number, limit: number): Promise<string[]> {
  const isOutgrown = tiers
    .slice(0, LAST_TIER)
    .map(({ upTo }, tier) => sql`SELECT entry_id FROM revision WHERE tier = ${tier} AND saved_at <= ${now - upTo}`);
  const { rows } = await sql<{ entry_id: string }>`
    SELECT DISTINCT entry_id FROM (${sql.join(isOutgrown, sql` UNION ALL `)}) LIMIT ${limit}`.execute(db);
  return rows.map(({ entry_id }) => entry_id);
}

async function thinEntry(db: Db, id: string, now: number): Promise<number> {
  const rows = await db
    .selectFrom('revision')
    .select(['number', 'saved_at', 'tier'])
    .where('entry_id', '=', id)
    .execute();
  const gone = revisionsToGiveUp(
    rows.map(({ number, saved_at }) => ({ number, savedAt: saved_at })),
    now,
  );
  if (gone.length > 0) {
    await db.deleteFrom('revision').where('entry_id', '=', id).where('number', 'in', gone).execute();
  }
  for (const { number, saved_at, tier } of rows) {
    const now_tier = tierOf(saved_at, now);
    if (now_tier === tier || gone.includes(number)) continue;
    await db
      .updateTable('revision')
      .set({ tier: now_tier })
      .where('entry_id', '=', id)
      .where('number', '=', number)
      .execute();
  }
  return gone.length;
}

/** Thins the histories of at most `limit` pages; the answer says how many forms went and whether there is more to do. */
export async function thinRevisions(db: Db, now: Date, limit: number): Promise<{ gone: number; isDone: boolean }> {
  const ids = await listOutgrown(db, now.getTime(), limit);
  let gone = 0;
  for (const id of ids) gone += await thinEntry(db, id, now.getTime());
  return { gone, isDone: ids.length < limit };
}

/** Whether an earlier form of any page still shows this attachment. */
export async function isInHistory(db: Db, attachmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('revision')
    .select('number')
    .where('attachment_ids', '<>', '')
    .where(({ eb }) => eb(sql<number>`instr(attachment_ids, ${attachmentId})`, '>', 0))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
