import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0210 lets steps name the round that they came out of; those that are there stay as they were', async () => {
  const database = await createTestDatabase(200);
  const known = new Set(await schemaOf(database.db));
  await sql`
    INSERT INTO step (id, kind, owner, text, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask first.', 'open', '', 1)`.execute(database.db);
  await migrate(database.db, 210);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual(['index step_of_round']);
  expect(await database.db.selectFrom('step').selectAll().execute()).toMatchObject([
    { text: 'Ask first.', round_id: null, round_part: null },
  ]);
  await database.dispose();
});
