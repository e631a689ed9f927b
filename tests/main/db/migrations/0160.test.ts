import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { findDamage } from '../../../../main/db/row-counts.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

test('0160 adds the coach’s own frameworks, empty, and every wording of them', async () => {
  const database = await createTestDatabase(150);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 160);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'table framework',
    'table framework_version',
  ]);
  expect(database.raw.prepare('SELECT count(*) FROM framework').pluck().get()).toBe(0);
  expect(findDamage(database.raw)).toEqual([]);
  await database.dispose();
});

test('a wording is JSON, stands once for each version, and versions begin at 1', async () => {
  const database = await createTestDatabase(160);
  const { db } = database;
  const wording = { framework_id: 'f', version: 1, wording_json: '{}' };
  await insertRow(db, 'framework_version', wording);
  await insertRow(db, 'framework_version', { ...wording, version: 2 });
  await expect(insertRow(db, 'framework_version', wording)).rejects.toThrow(/UNIQUE/);
  await expect(insertRow(db, 'framework_version', { ...wording, version: 0 })).rejects.toThrow(/CHECK/);
  await expect(insertRow(db, 'framework_version', { ...wording, version: 3, wording_json: '{' })).rejects.toThrow(
    /CHECK/,
  );
  const framework = { id: 'f', version: 2, is_archived: 0, created_at: 1 };
  await insertRow(db, 'framework', framework);
  await expect(insertRow(db, 'framework', { ...framework, id: 'g', is_archived: 2 })).rejects.toThrow(/CHECK/);
  await database.dispose();
});
