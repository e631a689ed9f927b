import { type RawBuilder, type Selectable, sql } from 'kysely';
import { type PersonKind, personId as personIdOf } from '../../shared/people/people.contract.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { PersonHit } from '../../shared/search/search.contract.ts';
import {
  MATCH_BEGINS,
  MATCH_ENDS,
  snippetToParts,
  textToIndexed,
  wordsAround,
} from '../../shared/search/search.rules.ts';
import type { Db } from '../db/schema.ts';
import type { PersonTextTable } from './search.table.ts';

/** Characters of what is noted that show who somebody is, where no word of it matched. */
const BEGINNING = 120;

type PersonText = Selectable<PersonTextTable>;

async function removeFromIndex(db: Db, { rowid, code, text }: PersonText): Promise<void> {
  await sql`
    INSERT INTO person_index (person_index, rowid, code, text)
    VALUES ('delete', ${rowid}, ${code}, ${text})`.execute(db);
}

const findText = (db: Db, personId: string) =>
  db.selectFrom('person_text').selectAll().where('person_id', '=', personId).executeTakeFirst();

/** What is noted of a person, a line each; undefined when there is no such person. The real name is not even asked for. */
async function findNoted(db: Db, personId: string): Promise<{ code: string; text: string } | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['code', 'role', 'group_name', 'school', 'open_question', 'consent_note'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return undefined;
  const contacts = await db
    .selectFrom('contact')
    .select('note')
    .where('person_id', '=', personId)
    .orderBy('contact_date', 'desc')
    .orderBy('id')
    .execute();
  // Those of a page are found with their page.
  const steps = await db
    .selectFrom('step')
    .select(['text', 'reason'])
    .where('person_id', '=', personId)
    .where('entry_id', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const lines = [
    person.role,
    person.group_name,
    person.school,
    person.open_question,
    person.consent_note,
    ...steps.flatMap(({ text, reason }) => [text, reason]),
    ...contacts.map(({ note }) => note),
  ];
  return { code: textToIndexed(person.code), text: textToIndexed(lines.filter((line) => line !== '').join('\n')) };
}

/** Makes a person findable no more. Their words leave the file with the next `compactIndex`. */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
  const old = await findText(db, personId);
  if (!old) return;
  await removeFromIndex(db, old);
  await db.deleteFrom('person_text').where('rowid', '=', old.rowid).execute();
}

/** Makes a person findable by what is noted of them now; call it in the transaction that writes it. */
export async function indexPerson(db: Db, personId: string): Promise<void> {
  const old = await findText(db, personId);
  const noted = await findNoted(db, personId);
  if (!noted || (old && old.code === noted.code && old.text === noted.text)) return;
  await forgetPerson(db, personId);
  const row = await db
    .insertInto('person_text')
    .values({ person_id: personId, ...noted })
    .returning('rowid')
    .executeTakeFirstOrThrow();
  await sql`
    INSERT INTO person_index (rowid, code, text) VALUES (${row.rowid}, ${noted.code}, ${noted.text})`.execute(db);
}

interface HitRow {
  id: string;
  code: string;
  kind: string;
  is_archived: number;
  code_snippet: string;
  text_snippet: string;
}

function rowToHit(row: HitRow): PersonHit {
  return {
    id: personIdOf.parse(row.id),
    code: row.code,
    kind: row.kind as PersonKind,
    isArchived: row.is_archived === 1,
    codeParts: snippetToParts(row.code_snippet),
    textParts: snippetToParts(row.text_snippet.replaceAll('\n', ' · ')), // what is noted in different places
  };
}

async function listHits(db: Db, found: RawBuilder<unknown>): Promise<PersonHit[]> {
  const { rows } = await sql<HitRow>`
    SELECT person.id, person.code, person.kind, person.is_archived, found.code_snippet, found.text_snippet
    FROM (${found}) AS found JOIN person ON person.id = found.person_id
    ORDER BY person.is_archived, found.place, person.code_folded`.execute(db);
  return rows.map(rowToHit);
}

/** A word in the code counts as much as this many in what is noted. */
const CODE_WEIGHT = 10;

/** People of whom something is noted that matches, those who match best first. */
export function searchNoted(db: Db, match: string, limit: number): Promise<PersonHit[]> {
  return listHits(
    db,
    sql`
    SELECT person_text.person_id, rank AS place,
      highlight(person_index, 0, ${MATCH_BEGINS}, ${MATCH_ENDS}) AS code_snippet,
      snippet(person_index, 1, ${MATCH_BEGINS}, ${MATCH_ENDS}, '…', ${wordsAround(match)}) AS text_snippet
    FROM person_index JOIN person_text ON person_text.rowid = person_index.rowid
    WHERE person_index MATCH ${match} AND rank MATCH ${`bm25(${CODE_WEIGHT}, 1)`}
    ORDER BY rank LIMIT ${limit}`,
  );
}

/** People by real name, which is read for this and shown to nobody. */
export async function findByRealName(db: Db, query: string, limit: number): Promise<PersonHit[]> {
  const names = await db.selectFrom('person_name').selectAll().execute();
  const best = findBest(
    names.map(({ person_id, real_name }) => ({ id: person_id, label: real_name })),
    query,
    limit,
  );
  if (best.length === 0) return [];
  return listHits(
    db,
    sql`
    SELECT person_id, 0 AS place, code AS code_snippet, substr(text, 1, ${BEGINNING}) AS text_snippet
    FROM person_text WHERE person_id IN (${sql.join(best.map(({ id }) => id))})`,
  );
}
