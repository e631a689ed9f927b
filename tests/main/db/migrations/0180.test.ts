import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf, type TestDatabase } from '../../../support/test-database.ts';

const step = { id: 's', kind: 'step', owner: 'me', text: 'Ask first.', state: 'open', reason: '', created_at: 1 };
const none = { entry_id: null, attachment_id: null, step_id: null, words: null, happened_on: null };
const pageRow = { ...none, id: 'p', kind: 'page', entry_id: 'e', created_at: 1 };
const fileRow = { ...none, id: 'f', kind: 'file', entry_id: 'e', attachment_id: 'a', created_at: 1 };
const stepRow = { ...none, id: 't', kind: 'step', step_id: 's', created_at: 1 };
const wordsRow = { ...none, id: 'w', kind: 'words', words: 'Words', happened_on: '2026-11-19', created_at: 1 };
const linkTo = (id: string) => ({
  framework_id: 'waymark',
  competency_id: 'B1',
  evidence_id: id,
  why: 'Because.',
  linked_at: 1,
});

async function withSources(version: number): Promise<TestDatabase> {
  const database = await createTestDatabase(version);
  await insertRow(database.db, 'entry', entryRow);
  await insertRow(database.db, 'step', { ...step, entry_id: 'e' });
  return database;
}

test('0180 adds evidence and leaves pages and steps as they were', async () => {
  const database = await withSources(170);
  const before = [
    await database.db.selectFrom('entry').selectAll().execute(),
    await database.db.selectFrom('step').selectAll().execute(),
  ];
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 180);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index evidence_file',
    'index evidence_link_last',
    'index evidence_link_of',
    'index evidence_of_entry',
    'index evidence_page',
    'index evidence_step',
    'table evidence',
    'table evidence_link',
  ]);
  expect([
    await database.db.selectFrom('entry').selectAll().execute(),
    await database.db.selectFrom('step').selectAll().execute(),
  ]).toEqual(before);
  await database.dispose();
});

test('a piece that is two things at once, or nothing, is refused by the table, and so is the same source twice', async () => {
  const database = await withSources(180);
  const wrongs = [
    { ...pageRow, entry_id: null },
    { ...pageRow, step_id: 's' },
    { ...pageRow, attachment_id: 'a' },
    { ...pageRow, words: 'And words' },
    { ...pageRow, happened_on: '2026-11-19' },
    { ...wordsRow, happened_on: null },
    { ...wordsRow, entry_id: 'e' },
    { ...stepRow, kind: 'wish' },
  ];
  for (const wrong of wrongs) {
    await expect(database.db.insertInto('evidence').values(wrong).execute()).rejects.toThrow(/CHECK/);
  }
  await database.db.insertInto('evidence').values([pageRow, fileRow, stepRow, wordsRow]).execute();
  for (const again of [pageRow, fileRow, stepRow]) {
    await expect(
      database.db
        .insertInto('evidence')
        .values({ ...again, id: 'again' })
        .execute(),
    ).rejects.toThrow(/UNIQUE/);
  }
  await database.db
    .insertInto('evidence')
    .values([{ ...fileRow, id: 'another', attachment_id: 'b' }])
    .execute();
  await database.dispose();
});

test('a page or step that goes for good takes along what it was shown for, and a link needs a piece', async () => {
  const database = await withSources(180);
  await database.db.insertInto('evidence').values([pageRow, fileRow, stepRow, wordsRow]).execute();
  await database.db.insertInto('evidence_link').values(['p', 'f', 't', 'w'].map(linkTo)).execute();
  await expect(database.db.insertInto('evidence_link').values(linkTo('nobody')).execute()).rejects.toThrow(
    /FOREIGN KEY/,
  );
  await database.db.deleteFrom('entry').execute(); // and its step with it
  expect(await database.db.selectFrom('evidence').select('id').execute()).toEqual([{ id: 'w' }]);
  expect(await database.db.selectFrom('evidence_link').select('evidence_id').execute()).toEqual([{ evidence_id: 'w' }]);
  await database.dispose();
});
