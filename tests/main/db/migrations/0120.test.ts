import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0120 makes room for what is known of attachments, and leaves every page as it was', async () => {
  const database = await createTestDatabase(110);
  const columns = Object.keys(entryRow);
  database.raw
    .prepare(`INSERT INTO entry (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`)
    .run(entryRow);
  const pages = () => database.raw.prepare('SELECT * FROM entry').all();
  const before = { pages: pages(), schema: await schemaOf(database.db) };
  await migrate(database.db, 120);
  expect(pages()).toEqual(before.pages);
  const added = (await schemaOf(database.db)).filter((name) => !before.schema.includes(name));
  expect(added).toEqual(['table attached_file']);
  const file = {
    id: 'a'.repeat(64),
    name: 'heron.png',
    media_type: 'image/png',
    view: 'image',
    bytes: 7,
    is_misnamed: 0,
    added_at: 9,
  };
  await database.db.insertInto('attached_file').values(file).execute();
  expect(await database.db.selectFrom('attached_file').selectAll().execute()).toEqual([file]);
  await database.dispose();
});
