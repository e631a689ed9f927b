import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0260 makes findable what is planned already, and leaves it as it was', async () => {
  const database = await createTestDatabase(250);
  const { db } = database;
  await sql`
    INSERT INTO step (id, kind, whose, text, cue, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask first.', 'the bell', 'open', '', 1)`.execute(db);
  await sql`
    INSERT INTO plan (id, priority, starts_on, ends_on, matters, gap, known, doing, state, outcome, created_at)
    VALUES ('p', 'One bundle', '2026-09-01', '2027-06-30', '', 'a drawer', '', '', 'active', '', 1)`.execute(db);
  const before = await sql`SELECT * FROM step`.execute(db);
  const known = new Set(await schemaOf(db));
  await migrate(db, 260);
  expect((await schemaOf(db)).filter((name) => !known.has(name) && name.startsWith('table'))).toEqual([
    'table planned_index',
    'table planned_text',
  ]);
  expect((await sql`SELECT * FROM step`.execute(db)).rows).toEqual(before.rows);
  const { rows } = await sql<{ owner_id: string }>`
    SELECT owner_id FROM planned_index JOIN planned_text ON planned_text.rowid = planned_index.rowid
    WHERE planned_index MATCH 'bell OR drawer' ORDER BY owner_id`.execute(db);
  expect(rows.map(({ owner_id }) => owner_id)).toEqual(['p', 's']);
  await sql`UPDATE step SET due_on = '2026-12-01'`.execute(db);
  await sql`DELETE FROM plan`.execute(db);
  expect((await sql`SELECT source_id FROM planned_text`.execute(db)).rows).toEqual([{ source_id: 's' }]);
  await database.dispose();
});
