import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeEntry } from '../../main/journal/journal.writing.ts';
import { addDays } from '../../shared/calendar/local-date.ts';
import { type Entry, entryId } from '../../shared/journal/journal.contract.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { page } from '../support/builders.ts';
import { openTestJournal, type TestContext } from '../support/test-context.ts';

const VOCABULARY = 20_000;

/** A seeded generator (mulberry32), so that every run writes the same journal. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words as in real text: a few very common, most rare (Zipf). */
const wordOf = (random: () => number) => `w${Math.floor(VOCABULARY ** random()).toString(36)}x`;

/** 150 to 600 words, in paragraphs of 40. */
function textOf(random: () => number): string[] {
  const words = Array.from({ length: 150 + Math.floor(random() * 450) }, () => wordOf(random));
  return Array.from({ length: Math.ceil(words.length / 40) }, (_, index) =>
    words.slice(index * 40, index * 40 + 40).join(' '),
  );
}

const blank: Omit<Entry, 'id' | 'entryDate' | 'title' | 'body'> = {
  revision: 0,
  templateId: null,
  templateVersion: null,
  time: null,
  isDraft: false,
  isStarred: false,
  mentionsPupils: false,
  programId: null,
};

export interface BenchJournal {
  /** How many pages it has. */
  count: number;
  context: TestContext;
  /** The same texts in a plain, unencrypted FTS5 table, newest row last. */
  plain: Database.Database;
  dispose(): Promise<void>;
}

function createPlain(file: string): Database.Database {
  const plain = new Database(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -32000', 'temp_store = MEMORY'])
    plain.pragma(pragma);
  plain.exec(`
    CREATE TABLE note (rowid INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE note_index USING fts5 (title, text, content = 'note', tokenize = "unicode61 remove_diacritics 2");`);
  return plain;
}

/** A journal of `count` entries, written through the app's own queries, and its plain twin. */
export async function createBenchJournal(count: number): Promise<BenchJournal> {
  const context = await openTestJournal();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const plain = createPlain(join(folder, 'plain.db'));
  const random = createRandom(count);
  const insertNote = plain.prepare('INSERT INTO note (rowid, title, text) VALUES (?, ?, ?)');
  const insertIndex = plain.prepare('INSERT INTO note_index (rowid, title, text) VALUES (?, ?, ?)');
  plain.exec('BEGIN');
  await context.db.transaction().execute(async (trx) => {
    for (let number = 0; number < count; number++) {
      const body = page(...textOf(random));
      const entryDate = addDays('2016-01-01', Math.floor((number / count) * 3900));
      const id = entryId.parse(context.newId());
      const text = documentToPlainText(body);
      const title = `${wordOf(random)} ${wordOf(random)}`;
      await writeEntry(trx, { ...blank, id, entryDate, title, body }, context.now());
      insertNote.run(number + 1, title, text);
      insertIndex.run(number + 1, title, text);
    }
  });
  plain.exec('COMMIT');
  return {
    count,
    context,
    plain,
    async dispose() {
      plain.close();
      rmSync(folder, { recursive: true, force: true });
      await context.dispose();
    },
  };
}

/** What a coach types: beginnings, words, two words, a phrase, a rare word. */
export function createQueries(count: number): string[] {
  const random = createRandom(7);
  const kinds = [
    () => wordOf(random).slice(0, 2 + Math.floor(random() * 4)),
    () => wordOf(random),
    () => `${wordOf(random)} ${wordOf(random)}`,
    () => `"${wordOf(random)} ${wordOf(random)}"`,
    () => `w${(VOCABULARY - 1 - Math.floor(random() * 5000)).toString(36)}x`,
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] ?? kinds[0])?.() ?? '');
}

export const randomId = () => randomBytes(8).toString('hex');
