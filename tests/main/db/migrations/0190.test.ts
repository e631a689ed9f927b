import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

const pair = { id: 'p', from_words: 'deficits', to_words: 'strengths', position: 0, is_archived: 0, created_at: 1 };
const mark = { id: 'm', pair_id: 'p', marked_on: '2026-11-19', place: 4, note: '' };

test('0190 adds the continuum and leaves the pages as they were', async () => {
  const database = await createTestDatabase(180);
  await sql`
    INSERT INTO entry (id, revision, entry_date, title, body_version, body_json, preview, created_at, updated_at)
    VALUES ('e', 1, '2026-11-19', '', 1, '{}', '', 1, 1)`.execute(database.db);
  const before = await database.db.selectFrom('entry').selectAll().execute();
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 190);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'table continuum_mark',
    'table continuum_pair',
  ]);
  expect(await database.db.selectFrom('entry').selectAll().execute()).toEqual(before);
  await database.dispose();
});

test('an end without words, a place beyond an end and a second mark of a day are refused by the tables', async () => {
  const database = await createTestDatabase(190);
  const addPair = (wrong: object) =>
    database.db
      .insertInto('continuum_pair')
      .values({ ...pair, ...wrong })
      .execute();
  const addMark = (wrong: object) =>
    database.db
      .insertInto('continuum_mark')
      .values({ ...mark, ...wrong })
      .execute();
  for (const wrong of [{ from_words: '' }, { to_words: '' }, { is_archived: 2 }])
    await expect(addPair(wrong)).rejects.toThrow(/CHECK/);
  await addPair({});
  for (const place of [-1, 11]) await expect(addMark({ place })).rejects.toThrow(/CHECK/);
  await expect(addMark({ pair_id: 'nobody' })).rejects.toThrow(/FOREIGN KEY/);
  await addMark({});
  await expect(addMark({ id: 'second' })).rejects.toThrow(/UNIQUE/);
  await addMark({ id: 'next', marked_on: '2026-11-20' });
  await database.dispose();
});

test('a pair that goes for good takes its marks along', async () => {
  const database = await createTestDatabase(190);
  await database.db
    .insertInto('continuum_pair')
    .values([pair, { ...pair, id: 'other', position: 1 }])
    .execute();
  await database.db
    .insertInto('continuum_mark')
    .values([mark, { ...mark, id: 'stays', pair_id: 'other' }])
    .execute();
  await database.db.deleteFrom('continuum_pair').where('id', '=', 'p').execute();
  expect(await database.db.selectFrom('continuum_mark').select('id').execute()).toEqual([{ id: 'stays' }]);
  await database.dispose();
});
