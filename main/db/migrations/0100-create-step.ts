import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A page that is thrown away for good takes its steps along: nothing of its words stays behind.
  await sql`
    CREATE TABLE step (
      id TEXT NOT NULL PRIMARY KEY,
      entry_id TEXT REFERENCES entry (id) ON DELETE CASCADE,
      person_id TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('step', 'agreement')),
      owner TEXT NOT NULL CHECK (owner IN ('me', 'them')),
      text TEXT NOT NULL CHECK (text <> ''),
      due_on TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      reason TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      closed_on TEXT,
      CHECK ((state = 'open') = (closed_on IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX step_of_entry ON step (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX step_of_person ON step (person_id) WHERE person_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX step_open ON step (due_on) WHERE state = 'open'`.execute(db);
  await sql`
    CREATE TABLE ending (
      entry_id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      depth_rating INTEGER CHECK (depth_rating BETWEEN 1 AND 5),
      review_on TEXT,
      list_json TEXT NOT NULL CHECK (json_valid(list_json))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX ending_review ON ending (review_on) WHERE review_on IS NOT NULL`.execute(db);
}
