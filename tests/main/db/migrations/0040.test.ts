import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

test('0040 begins to count saves at none, and keeps the vault as it was', async () => {
  const database = await createTestDatabase(30);
  database.raw.prepare('INSERT INTO vault (id, created_at) VALUES (?, ?)').run('v', 7);
  await migrate(database.db, 40);
  expect(await database.db.selectFrom('vault').selectAll().execute()).toEqual([
    { id: 'v', created_at: 7, commit_count: 0, checked_at: null, check_was_whole: null },
  ]);
  await database.dispose();
});
