import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const owners: Record<string, string> = {
  vault: 'vault',
  entry: 'journal',
  search_text: 'search',
  search_index: 'search',
};

/** Kysely's writing words, and SQL's. */
const writes = [/(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)/g, /(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/g];

test('only the owning domain writes a table; another asks its queries to', () => {
  const found = sourceFiles(['main'], /\.ts$/)
    .filter(({ path }) => !path.startsWith('main/db/migrations/'))
    .flatMap(({ path, text }) =>
      writes.flatMap((write) => [...text.matchAll(write)].map((match) => ({ path, table: match[1] ?? '' }))),
    );
  expect(found.length).toBeGreaterThan(4);
  for (const { path, table } of found) {
    expect(path, `${table} belongs to main/${owners[table]}`).toMatch(
      new RegExp(`^main/${owners[table]}/${owners[table]}\\.queries\\.ts$`),
    );
  }
});
