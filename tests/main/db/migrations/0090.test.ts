import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0090 adds the tables of the coach’s own templates, and keeps the vault as it was', async () => {
  const database = await createTestDatabase(80);
  database.raw.prepare('INSERT INTO vault (id, created_at) VALUES (?, ?)').run('v', 7);
  const before = await schemaOf(database.db);
  await migrate(database.db, 90);
  const added = (await schemaOf(database.db)).filter((name) => !before.includes(name));
  expect(added).toEqual(['table template', 'table template_choice', 'table template_version']);
  const { rows } = await sql<{ id: string }>`SELECT id FROM vault`.execute(database.db);
  expect(rows).toEqual([{ id: 'v' }]);
  await database.dispose();
});

test('one version of a template has one wording, and it is JSON', async () => {
  const { db, dispose } = await createTestDatabase(90);
  const row = { template_id: 't', version: 1, wording_json: '{}' };
  await db.insertInto('template_version').values(row).execute();
  await expect(db.insertInto('template_version').values(row).execute()).rejects.toThrow(/UNIQUE/);
  for (const wrong of [
    { version: 0, wording_json: '{}' },
    { version: 2, wording_json: '{' },
  ]) {
    await expect(
      db
        .insertInto('template_version')
        .values({ ...row, ...wrong })
        .execute(),
    ).rejects.toThrow(/CHECK/);
  }
  await dispose();
});

test('what nobody chose about a template is: no favourite, not archived', async () => {
  const { db, dispose } = await createTestDatabase(90);
  await sql`INSERT INTO template_choice (template_id) VALUES ('quick')`.execute(db);
  expect(await db.selectFrom('template_choice').selectAll().execute()).toEqual([
    { template_id: 'quick', is_favourite: 0, is_archived: 0 },
  ]);
  await dispose();
});
