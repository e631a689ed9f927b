import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE revision (
      entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      saved_at INTEGER NOT NULL,
      tier INTEGER NOT NULL DEFAULT 0,
      title TEXT NOT NULL,
      entry_date TEXT NOT NULL,
      body_version INTEGER NOT NULL,
      body_packed BLOB NOT NULL,
      words INTEGER NOT NULL,
      attachment_ids TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (entry_id, number)
    ) STRICT, WITHOUT ROWID`.execute(db);
  // The next thinning finds what has grown too old for its tier, however large the journal is.
  await sql`CREATE INDEX revision_by_age ON revision (tier, saved_at)`.execute(db);
  await sql`
    CREATE INDEX revision_with_attachment ON revision (entry_id, attachment_ids)
    WHERE attachment_ids <> ''`.execute(db);
}
