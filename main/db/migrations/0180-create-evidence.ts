import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What stands on a page or is a step goes with it; nothing of its words stays behind.
  await sql`
    CREATE TABLE evidence (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('page', 'file', 'step', 'words')),
      entry_id TEXT REFERENCES entry (id) ON DELETE CASCADE,
      attachment_id TEXT,
      step_id TEXT REFERENCES step (id) ON DELETE CASCADE,
      words TEXT,
      happened_on TEXT,
      created_at INTEGER NOT NULL,
      CHECK ((kind IN ('page', 'file')) = (entry_id IS NOT NULL)),
      CHECK ((kind = 'file') = (attachment_id IS NOT NULL)),
      CHECK ((kind = 'step') = (step_id IS NOT NULL)),
      CHECK ((kind = 'words') = (words IS NOT NULL)),
      CHECK ((kind = 'words') = (happened_on IS NOT NULL))
    ) STRICT`.execute(db);
  // The same source is the same piece.
  await sql`CREATE UNIQUE INDEX evidence_page ON evidence (entry_id) WHERE kind = 'page'`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_file ON evidence (entry_id, attachment_id) WHERE kind = 'file'`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_step ON evidence (step_id) WHERE step_id IS NOT NULL`.execute(db);
  // For what stands on a page, and for SQLite itself, which looks here for what goes with one.
  await sql`CREATE INDEX evidence_of_entry ON evidence (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE evidence_link (
      framework_id TEXT NOT NULL,
      competency_id TEXT NOT NULL,
      evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
      why TEXT NOT NULL,
      linked_at INTEGER NOT NULL,
      PRIMARY KEY (framework_id, competency_id, evidence_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX evidence_link_of ON evidence_link (evidence_id)`.execute(db);
  await sql`CREATE INDEX evidence_link_last ON evidence_link (linked_at)`.execute(db);
}
