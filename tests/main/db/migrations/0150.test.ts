import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { findDamage } from '../../../../main/db/row-counts.ts';
import { textToIndexed } from '../../../../shared/search/search.rules.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf, type TestDatabase } from '../../../support/test-database.ts';

const texts = [
  'The silence lasted',
  '今天的课后反思',
  'Straße, Søren, œuvre, ÞÓRR, Đorđe, ışık',
  'Σίσυφος, ещё',
  'reﬂect',
];

const step = { person_id: null, kind: 'step', owner: 'me', due_on: null, state: 'open', reason: '', closed_on: null };

async function addPages({ db }: TestDatabase): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const row = { rowid: 20_261_119_000_000 + index, entry_id: `e${index}`, title: `Title ${index}`, text };
    await insertRow(db, 'entry', { ...entryRow, id: row.entry_id });
    await insertRow(db, 'search_text', row);
    await sql`INSERT INTO search_index (rowid, title, text) VALUES (${row.rowid}, ${row.title}, ${text})`.execute(db);
  }
  await insertRow(db, 'entry', { ...entryRow, id: 'trashed' });
}

async function addWords({ db }: TestDatabase): Promise<void> {
  await insertRow(db, 'step', { ...step, id: 's1', entry_id: 'e0', text: 'Count to eleven', created_at: 1 });
  const letGo = { text: 'Ask Björn', reason: 'it rained', state: 'dropped', closed_on: '2026-11-20', created_at: 2 };
  await insertRow(db, 'step', { ...step, ...letGo, id: 's2', entry_id: 'e0' });
  await insertRow(db, 'step', { ...step, id: 's3', entry_id: 'trashed', text: 'In the trash', created_at: 3 });
  await insertRow(db, 'ending', { entry_id: 'e1', list_json: '["the board","parents"]' });
  const person = { kind: 'coachee', role: 'maths', group_name: '', school: 'Eßlingen', is_archived: 0, created_at: 1 };
  const noted = { consent_note: 'may be quoted', open_question: 'What is wait time?' };
  await insertRow(db, 'person', { ...person, ...noted, id: 'p', code: 'Heron', code_folded: 'heron' });
  await insertRow(db, 'person_name', { person_id: 'p', real_name: 'Marta Real' });
  const contact = { person_id: 'p', form: 'other', initiative: 'mine' };
  await insertRow(db, 'contact', { ...contact, id: 'c1', contact_date: '2026-11-01', note: 'in the corridor' });
  await insertRow(db, 'contact', { ...contact, id: 'c2', contact_date: '2026-11-09', note: 'by the gate' });
  const agreed = { ...step, person_id: 'p', kind: 'agreement', created_at: 4 };
  await insertRow(db, 'step', { ...agreed, id: 's4', entry_id: null, text: 'Film a lesson' });
  await insertRow(db, 'step', { ...agreed, id: 's5', entry_id: 'e3', text: 'Found with its page' });
}

async function migrated(): Promise<TestDatabase> {
  const database = await createTestDatabase(140);
  await addPages(database);
  await addWords(database);
  await migrate(database.db, 150);
  return database;
}

test('0150 adds what pages end with and what is noted of people, as both would be indexed today', async () => {
  const before = await createTestDatabase(140);
  const known = new Set(await schemaOf(before.db));
  await before.dispose();
  const database = await migrated();
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'table person_index',
    'table person_text',
  ]);
  const pages = await database.db.selectFrom('search_text').selectAll().orderBy('rowid').execute();
  expect(pages.map(({ entry_id }) => entry_id)).toEqual(texts.map((_, index) => `e${index}`));
  expect(pages.map(({ text }) => text)).toEqual(texts.map(textToIndexed));
  expect(pages.map(({ ending }) => ending)).toEqual([
    textToIndexed('Count to eleven\nAsk Björn\nit rained'),
    'the board\nparents',
    '',
    'Found with its page',
    '',
  ]);
  expect(await database.db.selectFrom('person_text').select(['person_id', 'code', 'text']).execute()).toEqual([
    {
      person_id: 'p',
      code: 'Heron',
      text: textToIndexed(
        'maths\nEßlingen\nWhat is wait time?\nmay be quoted\nFilm a lesson\nby the gate\nin the corridor',
      ),
    },
  ]);
  expect(findDamage(database.raw)).toEqual([]);
  await database.dispose();
});

test('every word is found afterwards, and more letters by plainer ones', async () => {
  const database = await migrated();
  const rows = (index: string, match: string) =>
    database.raw.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ?`).pluck().all(match);
  for (const [match, place] of [
    ['"silence" "eleven"', 0],
    ['"parents"', 1],
    ['"strasse" "soren" "oeuvre" "thorr" "dorde" "isik"', 2],
    ['"σισυφος" "еще"', 3],
    ['"reflect"', 4],
  ] as const)
    expect(rows('search_index', match), match).toEqual([20_261_119_000_000 + place]);
  expect(rows('person_index', '"corridor" "film" "heron"')).toEqual([1]);
  expect(rows('person_index', '"marta"')).toEqual([]);
  await database.dispose();
});

test('the pages of both indexes leave room for what encryption adds to each', async () => {
  const database = await createTestDatabase(150);
  for (const index of ['search_index', 'person_index']) {
    const size = database.raw.prepare(`SELECT v FROM ${index}_config WHERE k = 'pgsz'`).pluck().get();
    expect(size).toBe(3900);
  }
  await database.dispose();
});
