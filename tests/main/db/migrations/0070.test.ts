import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { textToIndexed } from '../../../../shared/search/search.rules.ts';
import { entryRow } from '../../../support/builders.ts';
import { repository } from '../../../support/source-files.ts';
import { createTestClient, unwrap } from '../../../support/test-client.ts';
import { createTestContext, testPassphrase } from '../../../support/test-context.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

const texts = ['The silence lasted', '今天的课后反思', 'co\u00adaching 학교에서', 'Great🎉 ดีใจ 👍🏽', 'a\tb\nc'];

async function oldJournal() {
  const database = await createTestDatabase(60);
  for (const [index, text] of texts.entries()) {
    const row = { rowid: 20_261_119_000_000 + index, entry_id: `e${index}`, title: `Title ${index}`, text };
    await insertRow(database.db, 'entry', { ...entryRow, id: row.entry_id });
    await insertRow(database.db, 'search_text', row);
    await sql`INSERT INTO search_index (rowid, title, text) VALUES (${row.rowid}, ${row.title}, ${text})`.execute(
      database.db,
    );
  }
  return database;
}

test('0070 makes the search anew over every page, as a new page would be indexed, and changes nothing else', async () => {
  const database = await oldJournal();
  const before = await schemaOf(database.db);
  await migrate(database.db, 70);
  expect(await schemaOf(database.db)).toEqual(before);
  const rows = await database.db.selectFrom('search_text').selectAll().orderBy('rowid').execute();
  expect(rows.map((row) => row.text)).toEqual(texts.map(textToIndexed));
  expect(rows.map((row) => row.entry_id)).toEqual(texts.map((_, index) => `e${index}`));
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`.execute(database.db);
  for (const [match, index] of [
    ['"silence"', 0],
    [`"${textToIndexed('课后')}"`, 1],
    ['"coaching"', 2],
    ['"great"', 3],
  ] as const) {
    const { rows: hits } = await sql`SELECT rowid FROM search_index WHERE search_index MATCH ${match}`.execute(
      database.db,
    );
    expect(hits).toEqual([{ rowid: 20_261_119_000_000 + index }]);
  }
  await database.dispose();
});

test('the pages of the new index leave room for what encryption adds to each', async () => {
  const database = await createTestDatabase(70);
  const { rows } = await sql`SELECT k, v FROM search_index_config WHERE k IN ('pgsz', 'hashsize')`.execute(database.db);
  expect(rows).toEqual([
    { k: 'hashsize', v: 1_048_576 },
    { k: 'pgsz', v: 3900 },
  ]);
  await database.dispose();
});

test('in a journal of the first format everything that was written is found', async () => {
  const context = createTestContext();
  cpSync(join(repository, 'tests/fixtures/journals/keyring-v1/journal'), context.folder, { recursive: true });
  const client = createTestClient(context);
  unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
  const { hits } = unwrap(await client.search.searchEntries({ query: 'first format', limit: 10 }));
  expect(hits.map((hit) => hit.title).toSorted()).toEqual([1, 2, 3].map((n) => `Page ${n} of the first format`));
  await context.dispose();
});
