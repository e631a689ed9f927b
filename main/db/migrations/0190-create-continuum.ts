import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE continuum_pair (
      id TEXT NOT NULL PRIMARY KEY,
      from_words TEXT NOT NULL CHECK (from_words <> ''),
      to_words TEXT NOT NULL CHECK (to_words <> ''),
      position INTEGER NOT NULL,
      is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE continuum_mark (
      id TEXT NOT NULL PRIMARY KEY,
      pair_id TEXT NOT NULL REFERENCES continuum_pair (id) ON DELETE CASCADE,
      marked_on TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 10),
      note TEXT NOT NULL,
      UNIQUE (pair_id, marked_on)
    ) STRICT`.execute(db);
}
