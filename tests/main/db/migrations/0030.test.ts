import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

test('0030 adds the search and leaves the entries as they were', async () => {
  const database = await createTestDatabase(20);
  await insertRow(database.db, 'entry', entryRow);
  await migrate(database.db, 30);
  expect(await schemaOf(database.db)).toEqual([
    'index entry_newest_first',
    'table entry',
    'table search_index',
    'table search_text',
    'table vault',
  ]);
  expect(await database.db.selectFrom('entry').selectAll().execute()).toEqual([entryRow]);
  await database.dispose();
});

test('the pages of the index leave room for what encryption adds to each', async () => {
  const database = await createTestDatabase(30);
  const { rows } = await sql<{ v: number }>`SELECT v FROM search_index_config WHERE k = 'pgsz'`.execute(database.db);
  expect(rows).toEqual([{ v: 3900 }]);
  await database.dispose();
});
