import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeAll(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterAll(() => context.dispose());

async function keep(entryDate: string, title: string, ...lines: string[]): Promise<Entry> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  return save({ ...begun, entryDate, time: null, title, body: page(...lines) });
}

async function save(entry: Entry): Promise<Entry> {
  const { revision } = unwrap(await client.journal.saveEntry(entry));
  return { ...entry, revision };
}

const ask = async (query: string, more: Partial<Parameters<Client['search']['searchEntries']>[0]> = {}) =>
  unwrap(await client.search.searchEntries({ query, limit: 50, ...more }));
const search = async (query: string) => (await ask(query)).hits;
const titles = async (query: string) => (await search(query)).map((hit) => hit.title);

describe('searching', () => {
  let heron: Entry;
  beforeAll(async () => {
    await keep('2026-11-16', 'A no from Plover', 'He does not want a cycle now.');
    heron = await keep(
      '2026-11-17',
      'Heron found her own next move',
      'We sat in her room. The silence lasted eleven seconds.',
      'Räksmörgås à la crème',
    );
    await keep('2025-11-18', 'After Wren’s lesson', 'I counted afterwards: one real question, and silence.');
  });

  test('finds words in title and text, newest first, without caring for accents or capitals', async () => {
    expect(await titles('SILENCE')).toEqual(['Heron found her own next move', 'After Wren’s lesson']);
    expect(await titles('raksmorgas creme')).toEqual(['Heron found her own next move']);
    expect(await titles('plover')).toEqual(['A no from Plover']);
  });

  test('finds while the last word is still being typed, but only the last', async () => {
    expect(await titles('her own ne')).toEqual(['Heron found her own next move']);
    expect(await titles('fou silence')).toEqual([]);
  });

  test('a phrase in quotation marks must stand so in the text', async () => {
    expect(await titles('"eleven seconds"')).toHaveLength(1);
    expect(await titles('“seconds eleven”')).toEqual([]);
  });

  test('shows where it matched, as parts and not as markup', async () => {
    const [hit] = await search('silence eleven');
    expect(hit?.textParts.filter((part) => part.isMatch).map((part) => part.text)).toEqual(['silence', 'eleven']);
    expect(hit?.titleParts).toEqual([{ text: 'Heron found her own next move', isMatch: false }]);
  });

  test('what was written over is no longer found, and what was written is', async () => {
    heron = await save({ ...heron, body: page('A kestrel instead.') });
    expect(await titles('eleven')).toEqual([]);
    expect(await titles('kestrel')).toEqual(['Heron found her own next move']);
  });

  test('an entry that is moved to another day is found there and only once', async () => {
    heron = await save({ ...heron, entryDate: '2024-01-05', body: page('A kestrel and some silence.') });
    expect(await titles('silence')).toEqual(['After Wren’s lesson', 'Heron found her own next move']);
  });

  test('markup and marks in the text come back as plain text', async () => {
    await keep('2026-01-01', '<img src=x onerror=alert(1)>', 'zebra <b>bold</b> \u0001fake\u0002');
    const [hit] = await search('zebra');
    expect(hit?.title).toBe('<img src=x onerror=alert(1)>');
    expect(hit?.textParts).toEqual([
      { text: 'zebra', isMatch: true },
      { text: ' <b>bold</b> fake', isMatch: false },
    ]);
  });

  test('any text whatever is a search that is answered, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (query) => {
        const answer = await client.search.searchEntries({ query: query.slice(0, 500), limit: 5 });
        return answer.ok;
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '"',
    '*',
    'NEAR(',
    'NEAR("a" "b", 5)',
    '-',
    '-heron',
    "'",
    'AND',
    'heron AND',
    'NOT',
    'OR',
    'col:',
    'title:',
    '^',
    '^heron',
  ])('the sign or word %s is a word like any other', async (query) => {
    expect((await client.search.searchEntries({ query, limit: 5 })).ok).toBe(true);
  });

  test('five hundred characters, of words or of one word, are a search too', async () => {
    for (const query of ['a '.repeat(250), 'a'.repeat(500), '思'.repeat(500), '"a" '.repeat(125)])
      expect((await ask(query)).hits.length).toBeLessThan(50);
    expect(await titles(`${'silence '.repeat(60)}`)).toContain('After Wren’s lesson');
  });

  test('the index agrees with the text behind it', async () => {
    await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`.execute(context.db);
  });

  test('newest-first comes from the index and sorts nothing', async () => {
    const { rows } = await sql<{ detail: string }>`
      EXPLAIN QUERY PLAN SELECT rowid FROM search_index WHERE search_index MATCH '"a"*' ORDER BY rowid DESC LIMIT 5`.execute(
      context.db,
    );
    expect(rows.map((row) => row.detail).join()).not.toMatch(/TEMP B-TREE/);
  });
});
