import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

test('0140 begins with nothing left to forget', async () => {
  const database = await createTestDatabase(130);
  database.raw.prepare('INSERT INTO vault (id, created_at) VALUES (?, ?)').run('v', 7);
  await migrate(database.db, 140);
  expect(await database.db.selectFrom('vault').select('has_to_forget').execute()).toEqual([{ has_to_forget: 0 }]);
  await database.dispose();
});
