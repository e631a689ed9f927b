import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

test('0020 adds the entries and leaves the vault as it was', async () => {
  const database = await createTestDatabase(10);
  await sql`INSERT INTO vault (id, created_at) VALUES ('v', 1)`.execute(database.db);
  await migrate(database.db, 20);
  expect(await schemaOf(database.db)).toEqual(['index entry_newest_first', 'table entry', 'table vault']);
  expect(await database.db.selectFrom('vault').selectAll().execute()).toEqual([{ id: 'v', created_at: 1 }]);
  await database.dispose();
});

test('an entry without a day, a revision or readable text is refused by the table itself', async () => {
  const database = await createTestDatabase(20);
  for (const wrong of [{ entry_date: 'today' }, { revision: 0 }, { body_json: '{' }]) {
    await expect(insertRow(database.db, 'entry', { ...entryRow, ...wrong })).rejects.toThrow(/CHECK/);
  }
  await insertRow(database.db, 'entry', entryRow);
  await database.dispose();
});
