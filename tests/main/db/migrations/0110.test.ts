import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0110 adds a place for one rhythm and for no second one', async () => {
  const database = await createTestDatabase(100);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 110);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual(['table rhythm']);
  await sql`INSERT INTO rhythm (id, rhythm_json) VALUES (1, '{}')`.execute(database.db);
  await expect(sql`INSERT INTO rhythm (id, rhythm_json) VALUES (2, '{}')`.execute(database.db)).rejects.toThrow(
    /CHECK/,
  );
  await expect(sql`UPDATE rhythm SET rhythm_json = '{'`.execute(database.db)).rejects.toThrow(/CHECK/);
  await database.dispose();
});
