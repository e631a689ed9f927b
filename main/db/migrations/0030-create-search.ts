import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE search_text (
      rowid INTEGER NOT NULL PRIMARY KEY,
      entry_id TEXT NOT NULL UNIQUE REFERENCES entry (id) ON DELETE RESTRICT,
      title TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE search_index USING fts5 (
      title, text,
      content = 'search_text', content_rowid = 'rowid',
      tokenize = "unicode61 remove_diacritics 2"
    )`.execute(db);
  // An encrypted page of 4096 bytes holds 80 fewer: the default of 4050 would spill nearly every index page over.
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900)`.execute(db);
}
