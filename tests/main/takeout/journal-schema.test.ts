import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalSchema } from '../../../main/takeout/journal-schema.ts';
import { collections, leftTables, plan } from '../../../main/takeout/takeout.tables.ts';
import { repository } from '../../support/source-files.ts';
import { openTestJournal } from '../../support/test-context.ts';

test('the published schema is the one that the archive carries', () => {
  const published = readFileSync(join(repository, 'docs/schemas/cairn-journal-1.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(journalSchema());
});

test('every table and column of a journal file goes out, or stays behind for a reason', async () => {
  const context = await openTestJournal();
  const { raw } = context.vault.opened.database;
  const tables = raw
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  const index = (name: string) => /_index(_\w+)?$/.test(name); // the full-text indexes, made of other tables
  const own = tables.filter((name) => !index(name) && name !== 'kysely_migration' && name !== 'kysely_migration_lock');
  expect(own.toSorted()).toEqual(Object.keys(plan).toSorted());
  for (const { table, columns } of collections) {
    const names = raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
    expect([table, names.toSorted()]).toEqual([table, Object.keys(columns).toSorted()]);
  }
  for (const reason of Object.values(leftTables)) expect(reason.length).toBeGreaterThan(20);
  await context.dispose();
});

test('no key and no secret has a place in the file', () => {
  const text = JSON.stringify(journalSchema());
  expect(text).not.toMatch(/"(identity|recipient|passOnTo|secret|answerMark|inviteId|idKey)"/);
});
