import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LATEST_VERSION, migrate } from '../../../main/db/migrate.ts';
import { openDatabase } from '../../../main/db/open.ts';
import { codeOf } from '../../support/code-of.ts';
import { openWithOtherSqlcipher } from '../../support/other-sqlcipher.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  await database.db.insertInto('vault').values({ id: 'whose journal', created_at: 1 }).execute();
});
afterEach(() => database.dispose());

test('another SQLCipher 4 opens, checks and reads the file with the raw key', async () => {
  await database.db.destroy();
  const other = openWithOtherSqlcipher(database.file, database.key);
  expect(other.prepare('SELECT id FROM vault').all()).toEqual([{ id: 'whose journal' }]);
  expect(other.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(String(JSON.stringify(other.pragma('cipher_version')))).toMatch(/"4\./);
  other.close();
});

test('without the key no SQLCipher opens it and nothing in it can be read', async () => {
  await database.db.destroy();
  const other = openWithOtherSqlcipher(database.file, randomBytes(32));
  expect(() => other.prepare('SELECT id FROM vault').all()).toThrow(/not a database/);
  other.close();
  const bytes = readFileSync(database.file);
  expect(bytes.includes('whose journal')).toBe(false);
  expect(bytes.includes('SQLite format 3')).toBe(false);
});

test('every promise of the connection is kept: durable, private, one program at a time', () => {
  const read = (name: string) => database.raw.pragma(name, { simple: true });
  expect([read('cipher'), read('journal_mode'), read('synchronous'), read('temp_store')]).toEqual([
    'sqlcipher',
    'wal',
    2,
    2,
  ]);
  expect([read('foreign_keys'), read('trusted_schema'), read('cell_size_check'), read('secure_delete')]).toEqual([
    1, 0, 1, 1,
  ]);
  expect(codeOf(() => openDatabase(database.file, database.key))).toBe('journal-open-elsewhere');
});

test('a missing, an empty, a foreign and a damaged file are told by name, and none is created or changed', async () => {
  await database.db.destroy();
  const { file, key } = database;
  expect(codeOf(() => openDatabase(`${file}.none`, key))).toBe('journal-missing');
  expect(existsSync(`${file}.none`)).toBe(false);

  writeFileSync(`${file}.empty`, '');
  expect(codeOf(() => openDatabase(`${file}.empty`, key))).toBe('journal-damaged');
  expect(readFileSync(`${file}.empty`)).toHaveLength(0);

  writeFileSync(`${file}.text`, 'not a journal '.repeat(1000));
  expect(codeOf(() => openDatabase(`${file}.text`, key))).toBe('journal-damaged');

  copyFileSync(file, `${file}.cut`);
  truncateSync(`${file}.cut`, 2000);
  expect(codeOf(() => openDatabase(`${file}.cut`, key))).toBe('journal-damaged');

  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(`${file}.bit`, bytes);
  expect(codeOf(() => openDatabase(`${file}.bit`, key))).toBe('journal-damaged');
});

test('a journal that a newer Cairn has written is refused by name and left as it is', async () => {
  database.raw.pragma(`user_version = ${LATEST_VERSION + 10}`);
  await expect(migrate(database.db)).rejects.toMatchObject({ code: 'journal-newer' });
  expect(database.raw.pragma('user_version', { simple: true })).toBe(LATEST_VERSION + 10);
});

test('a migration that fails half-way leaves the file as it was', async () => {
  const older = await createTestDatabase(10);
  older.raw.exec('CREATE TABLE entry (id TEXT) STRICT'); // in the way of the next migration
  await expect(migrate(older.db)).rejects.toThrow();
  expect(older.raw.pragma('user_version', { simple: true })).toBe(10);
  await older.dispose();
});
