import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

test('0060 makes room for earlier forms, which go with their page', async () => {
  const database = await createTestDatabase(50);
  await insertRow(database.db, 'entry', entryRow);
  await migrate(database.db, 60);
  expect(await schemaOf(database.db)).toEqual(
    expect.arrayContaining(['index revision_by_age', 'index revision_with_attachment', 'table revision']),
  );
  await sql`
    INSERT INTO revision (entry_id, number, saved_at, title, entry_date, body_version, body_packed, words)
    VALUES ('e', 1, 1, '', '2026-11-19', 1, x'00', 0)`.execute(database.db);
  await sql`DELETE FROM entry`.execute(database.db);
  const { rows } = await sql`SELECT * FROM revision`.execute(database.db);
  expect(rows).toEqual([]);
  await database.dispose();
});
