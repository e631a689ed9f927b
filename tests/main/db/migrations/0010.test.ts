import { expect, test } from 'vitest';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0010 gives an empty file the table that says whose journal it is', async () => {
  const database = await createTestDatabase(10);
  expect(await schemaOf(database.db)).toEqual(['table vault']);
  expect(database.raw.pragma('user_version', { simple: true })).toBe(10);
  await database.dispose();
});
