import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../../main/db/open.ts';
import { listEntries } from '../../main/journal/list.queries.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { MATCH_BEGINS, MATCH_ENDS, queryToMatch } from '../../shared/search/search.rules.ts';
import { page } from '../support/builders.ts';
import { createTestClient, unwrap } from '../support/test-client.ts';
import { openTestJournal } from '../support/test-context.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { type BenchJournal, createBenchJournal, createQueries } from './journals.ts';
import { type BenchRow, percentile, toRow } from './table.ts';

type Pair = [value: number, reference: number];

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** A page of 400 words, saved again and again with a little more at its end, as autosave does. */
async function benchAutosave(): Promise<BenchRow[]> {
  const context = await openTestJournal();
  const client = createTestClient(context);
  let entry = unwrap(await client.journal.beginEntry({ templateId: null }));
  const folder = mkdtempSync(join(tmpdir(), 'cairn-raw-'));
  const key = Buffer.from(`x'${randomBytes(32).toString('hex')}'`);
  const raw = new Database(join(folder, 'raw.db'));
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  raw.key(key);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'temp_store = MEMORY',
    'secure_delete = ON',
    'cache_size = -32000',
  ])
    raw.pragma(pragma);
  raw.exec(`
    CREATE TABLE entry (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
    CREATE TABLE search_text (rowid INTEGER PRIMARY KEY, title TEXT, text TEXT);
    CREATE VIRTUAL TABLE search_index USING fts5 (title, text, content = 'search_text', content_rowid = 'rowid', tokenize = "unicode61 remove_diacritics 2")`);
  const statements = {
    entry: raw.prepare('INSERT OR REPLACE INTO entry VALUES (1, ?, ?)'),
    old: raw.prepare('SELECT title, text FROM search_text WHERE rowid = 1'),
    forget: raw.prepare("INSERT INTO search_index (search_index, rowid, title, text) VALUES ('delete', 1, ?, ?)"),
    text: raw.prepare('INSERT OR REPLACE INTO search_text VALUES (1, ?, ?)'),
    remember: raw.prepare('INSERT INTO search_index (rowid, title, text) VALUES (1, ?, ?)'),
  };
  const saveRaw = raw.transaction((title: string, body: string, text: string) => {
    const old = statements.old.get() as { title: string; text: string } | undefined;
    statements.entry.run(title, body);
    if (old) statements.forget.run(old.title, old.text);
    statements.text.run(title, text);
    statements.remember.run(title, text);
  });
  const pairs: Pair[] = [];
  const words = Array.from({ length: 400 }, (_, index) => `word${(index * 7919) % 997}`);
  for (let round = 0; round < 300; round++) {
    words.push(`more${round}`);
    const body = page(...Array.from({ length: 10 }, (_, index) => words.slice(index * 45, index * 45 + 45).join(' ')));
    const text = documentToPlainText(body);
    const json = JSON.stringify(body);
    const ours = await timed(async () => {
      entry = { ...entry, body, revision: unwrap(await client.journal.saveEntry({ ...entry, body })).revision };
    });
    const floor = await timed(() => saveRaw('', json, text));
    if (round >= 20) pairs.push([ours, floor]);
  }
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  await context.dispose();
  return [toRow('autosave through the door, against a raw commit with the same settings and index', 'ms', 2.2, pairs)];
}

const plainSearch = (plain: Database.Database) =>
  plain.prepare(`
    SELECT rowid, highlight(note_index, 0, '${MATCH_BEGINS}', '${MATCH_ENDS}'), snippet(note_index, 1, '${MATCH_BEGINS}', '${MATCH_ENDS}', '…', 16)
    FROM note_index WHERE note_index MATCH ? ORDER BY rowid DESC LIMIT 50`);

const plainRanked = (plain: Database.Database) =>
  plain.prepare(
    `SELECT rowid, snippet(note_index, 1, '', '', '…', 16) FROM note_index WHERE note_index MATCH ? ORDER BY rank LIMIT 50`,
  );

async function benchSearch({ context, plain }: BenchJournal, count: number): Promise<BenchRow[]> {
  const client = createTestClient(context);
  const statement = plainSearch(plain);
  const ranked = plainRanked(plain);
  const queries = createQueries(300);
  const pairs: Pair[] = [];
  const times = { ours: [] as number[], ranked: [] as number[] };
  for (const pass of ['warm', 'counted']) {
    for (const query of queries) {
      const match = queryToMatch(query);
      if (match === undefined) continue;
      const ours = await timed(() => client.search.searchEntries({ query, limit: 50 }));
      const floor = await timed(() => statement.all(match));
      const best = await timed(() => ranked.all(match));
      if (pass === 'warm') continue;
      pairs.push([ours, floor]);
      times.ours.push(ours);
      times.ranked.push(best);
    }
  }
  const p95: Pair = [percentile(times.ours, 0.95), percentile(times.ranked, 0.95)];
  const said = count.toLocaleString('en');
  return [
    toRow(`search in ${said} entries through the door, against raw FTS5 on plain SQLite, same order`, 'ms', 4, pairs),
    toRow(`search in ${said} entries, slowest twentieth, against plain FTS5 by rank`, 'ms', count > 5000 ? 0.5 : 1, [
      p95,
    ]),
  ];
}

/** Opening and the first page must not grow with the journal. */
async function benchOpening(small: BenchJournal, large: BenchJournal): Promise<BenchRow[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < 15; round++) {
    const first = async ({ context }: BenchJournal) => timed(() => listEntries(context.db, everything, 0, 100));
    pairs.push([await first(large), await first(small)]);
  }
  return [toRow('first page of the list, 10,000 entries against 1,000', 'ms', 1.25, pairs.slice(2))];
}

async function benchConnection(): Promise<BenchRow[]> {
  const encrypted = await createTestDatabase();
  await encrypted.db.destroy();
  const plainFile = `${encrypted.file}.plain`;
  const made = new Database(plainFile);
  made.pragma('journal_mode = WAL');
  made.exec('CREATE TABLE t (x)');
  made.close();
  const pairs: Pair[] = [];
  for (let round = 0; round < 15; round++) {
    const ours = await timed(() => openDatabase(encrypted.file, encrypted.key).raw.close());
    const floor = await timed(() => {
      const plain = new Database(plainFile);
      plain.pragma('journal_mode = WAL');
      plain.prepare('SELECT count(*) FROM sqlite_master').get();
      plain.close();
    });
    pairs.push([ours, floor]);
  }
  return [toRow('open with key and every setting read back, against opening plain SQLite', 'ms', 3, pairs.slice(2))];
}

export async function benchDatabase(): Promise<BenchRow[]> {
  const small = await createBenchJournal(1000);
  const large = await createBenchJournal(10_000);
  const rows = [
    ...(await benchAutosave()),
    ...(await benchSearch(small, 1000)),
    ...(await benchSearch(large, 10_000)),
    ...(await benchOpening(small, large)),
    ...(await benchConnection()),
  ];
  await small.dispose();
  await large.dispose();
  return rows;
}
