import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0130 adds the programs, and pages keep the program that they were given before', async () => {
  const database = await createTestDatabase(120);
  const known = new Set(await schemaOf(database.db));
  await sql`
    INSERT INTO entry (id, revision, entry_date, title, body_version, body_json, preview, created_at, updated_at, program_id)
    VALUES ('e', 1, '2026-11-19', '', 1, '{}', '', 1, 1, 'p')`.execute(database.db);
  await migrate(database.db, 130);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual(['table program']);
  await database.db.insertInto('program').values({ id: 'p', name: 'Year one', created_at: 1 }).execute();
  expect(await database.db.selectFrom('entry').select('program_id').execute()).toEqual([{ program_id: 'p' }]);
  await database.dispose();
});
