import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addonOptions } from '../../../main/db/addon.ts';
import { JournalDialect } from '../../../main/db/dialect.ts';
import { migrate } from '../../../main/db/migrate.ts';
import type { Db, Schema } from '../../../main/db/schema.ts';
import { compactIndex } from '../../../main/search/compact.queries.ts';
import { forgetText, indexEnding, indexText } from '../../../main/search/indexing.queries.ts';
import { forgetPerson, indexPerson } from '../../../main/search/people.queries.ts';
import { entryRow } from '../../support/builders.ts';

const PLANTED = 'qzxsecretword';
/** The index leaves out letters that a word shares with the one before: what is looked for is the rest. */
const inBytes = PLANTED.slice(2);

let folder: string;
let raw: Database.Database;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-plain-'));
  raw = new Database(join(folder, 'plain.db'), addonOptions());
  // The journal's own settings, without a key: only so can a test read the bytes.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'])
    raw.pragma(pragma);
  db = new Kysely<Schema>({ dialect: new JournalDialect(raw) });
  await migrate(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(id: string, text: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('entry')
      .values({ ...entryRow, id } as never)
      .execute();
    await indexText(trx, { entryId: id, day: '2026-11-19', title: `Page ${id}`, text });
  });
}

async function purge(id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await forgetText(trx, id);
    await trx.deleteFrom('entry').where('id', '=', id).execute();
  });
}

function isInFile(): boolean {
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const files = ['plain.db', 'plain.db-wal'].map((name) => readFileSync(join(folder, name)));
  return files.some((bytes) => bytes.includes(inBytes));
}

const words = (number: number) =>
  Array.from({ length: 80 }, (_, index) => `word${(number * 37 + index) % 500}`).join(' ');

test('the words of a page that was deleted for good are not in the bytes of the file any more', async () => {
  for (let number = 0; number < 40; number++) await keep(`before${number}`, words(number));
  await keep('planted', `${words(1)} ${PLANTED}`);
  for (let number = 0; number < 40; number++) await keep(`after${number}`, words(number));
  expect(isInFile()).toBe(true);

  await purge('planted');
  expect(isInFile()).toBe(true); // the control: deleting alone leaves the word in the index
  expect(await compactIndex(db)).toBe(true);
  expect(isInFile()).toBe(false);

  await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`.execute(db);
  const { rows } = await sql`SELECT rowid FROM search_index WHERE search_index MATCH 'word1'`.execute(db);
  expect(rows.length).toBeGreaterThan(5);
});

test('nor is what a page ended with, or what was noted of a person who is removed', async () => {
  const person = { kind: 'coachee', group_name: '', school: '', consent_note: '', agreement_read_on: null };
  const noted = { ...person, open_question: '', is_archived: 0, created_at: 1 };
  for (let number = 0; number < 40; number++) {
    await keep(`page${number}`, words(number));
    const row = { ...noted, id: `p${number}`, code: `Bird ${number}`, code_folded: `bird ${number}` };
    await db
      .insertInto('person')
      .values({ ...row, role: number === 20 ? PLANTED : words(number) })
      .execute();
    await indexPerson(db, row.id);
  }
  await indexEnding(db, 'page20', PLANTED);
  expect(isInFile()).toBe(true);
  await indexEnding(db, 'page20', '');
  await compactIndex(db);
  expect(isInFile()).toBe(true); // the control: the person is still there
  await forgetPerson(db, 'p20');
  await db.deleteFrom('person').where('id', '=', 'p20').execute();
  expect(isInFile()).toBe(true);
  expect(await compactIndex(db)).toBe(true);
  expect(isInFile()).toBe(false);
  await sql`INSERT INTO person_index (person_index, rank) VALUES ('integrity-check', 1)`.execute(db);
});

test('nor is a step whose page was deleted for good, or a word of it that was changed', async () => {
  const step = (id: string, text: string, entryId: string | null) =>
    sql`
    INSERT INTO step (id, entry_id, kind, whose, text, state, reason, created_at)
    VALUES (${id}, ${entryId}, 'step', 'me', ${text}, 'open', '', 1)`.execute(db);
  await keep('page', words(1));
  for (let number = 0; number < 40; number++) await step(`s${number}`, words(number), null);
  await step('gone', PLANTED, 'page');
  await step('changed', `${PLANTED}s`, null);
  expect(isInFile()).toBe(true);
  await purge('page'); // the step goes by its foreign key
  await compactIndex(db);
  expect(isInFile()).toBe(true); // the control: the other one is still there
  await sql`UPDATE step SET text = 'Another word' WHERE id = 'changed'`.execute(db);
  expect(isInFile()).toBe(true);
  expect(await compactIndex(db)).toBe(true);
  expect(isInFile()).toBe(false);
  await sql`INSERT INTO planned_index (planned_index, rank) VALUES ('integrity-check', 1)`.execute(db);
});

test('an empty index, and one that is whole already, are left as they are', async () => {
  expect(await compactIndex(db)).toBe(true);
  await keep('one', PLANTED);
  await compactIndex(db);
  const pieces = () => raw.prepare('SELECT id, block FROM search_index_data WHERE id > 10 ORDER BY id').all();
  const before = pieces();
  expect(before.length).toBeGreaterThan(0);
  expect(await compactIndex(db)).toBe(true);
  expect(pieces()).toEqual(before);
});

test('it lets go between two steps, can be stopped there, and goes on another time', async () => {
  const many = (number: number) => Array.from({ length: 400 }, (_, index) => `w${number}x${index}`).join(' ');
  for (let number = 0; number < 60; number++) await keep(`page${number}`, many(number));
  await keep('planted', PLANTED);
  await purge('planted');
  const stop = new AbortController();
  setImmediate(() => stop.abort());
  expect(await compactIndex(db, stop.signal)).toBe(false);
  await keep('meanwhile', 'a page between two steps');
  expect(await compactIndex(db)).toBe(true);
  expect(isInFile()).toBe(false);
  const { rows } = await sql`SELECT rowid FROM search_index WHERE search_index MATCH 'meanwhile OR between'`.execute(
    db,
  );
  expect(rows).toHaveLength(1);
});
