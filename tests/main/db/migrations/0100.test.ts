import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

/** A page as migrations 0020 and 0050 made it. */
const page = sql`
  INSERT INTO entry (id, revision, entry_date, title, body_version, body_json, preview, created_at, updated_at)
  VALUES ('e', 1, '2026-11-19', '', 1, '{}', '', 1, 1)`;

const step = {
  id: 's',
  entry_id: 'e',
  person_id: null,
  kind: 'step',
  owner: 'me',
  text: 'Ask first.',
  due_on: null,
  state: 'open',
  reason: '',
  created_at: 1,
  closed_on: null,
};

test('0100 adds steps and endings and leaves the pages as they were', async () => {
  const database = await createTestDatabase(90);
  await page.execute(database.db);
  const before = await database.db.selectFrom('entry').selectAll().execute();
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 100);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index ending_review',
    'index step_of_entry',
    'index step_of_person',
    'index step_open',
    'table ending',
    'table step',
  ]);
  expect(await database.db.selectFrom('entry').selectAll().execute()).toEqual(before);
  await database.dispose();
});

test('a step of another kind, with an owner or state that nobody knows, or closed without a day is refused by the table', async () => {
  const database = await createTestDatabase(100);
  await page.execute(database.db);
  const wrongs = [
    { kind: 'wish' },
    { owner: 'we' },
    { state: 'late' },
    { text: '' },
    { state: 'done' },
    { closed_on: '2026-11-19' },
  ];
  for (const wrong of wrongs) {
    await expect(
      database.db
        .insertInto('step')
        .values({ ...step, ...wrong } as never)
        .execute(),
    ).rejects.toThrow(/CHECK/);
  }
  await database.db
    .insertInto('step')
    .values(step as never)
    .execute();
  await database.dispose();
});

test('a page that goes for good takes its steps and its ending along', async () => {
  const database = await createTestDatabase(100);
  await page.execute(database.db);
  await database.db
    .insertInto('step')
    .values([step, { ...step, id: 'free', entry_id: null }] as never)
    .execute();
  await sql`INSERT INTO ending (entry_id, list_json) VALUES ('e', '[]')`.execute(database.db);
  await database.db.deleteFrom('entry').execute();
  expect(await database.db.selectFrom('step').select('id').execute()).toEqual([{ id: 'free' }]);
  expect(await database.db.selectFrom('ending').selectAll().execute()).toEqual([]);
  await database.dispose();
});
