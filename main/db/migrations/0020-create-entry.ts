import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE entry (
      id TEXT NOT NULL PRIMARY KEY,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      template_id TEXT,
      entry_date TEXT NOT NULL CHECK (entry_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      title TEXT NOT NULL,
      body_version INTEGER NOT NULL,
      body_json TEXT NOT NULL CHECK (json_valid(body_json)),
      preview TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX entry_newest_first ON entry (entry_date DESC, created_at DESC, id DESC)`.execute(db);
}
