import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE program ADD COLUMN cohort TEXT NOT NULL DEFAULT ''`.execute(db);
  await sql`ALTER TABLE program ADD COLUMN about TEXT NOT NULL DEFAULT ''`.execute(db);
  await sql`ALTER TABLE program ADD COLUMN starts_on TEXT`.execute(db);
  await sql`ALTER TABLE program ADD COLUMN ends_on TEXT`.execute(db);
  await sql`ALTER TABLE program ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1))`.execute(
    db,
  );
  await sql`
    CREATE TABLE program_phase (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT NOT NULL REFERENCES program (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      topic TEXT NOT NULL,
      starts_on TEXT,
      due_on TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX program_phase_of ON program_phase (program_id, position)`.execute(db);
  await sql`
    CREATE TABLE program_task (
      id TEXT NOT NULL PRIMARY KEY,
      phase_id TEXT NOT NULL REFERENCES program_phase (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      due_on TEXT,
      place TEXT CHECK (place IN ('two-views', 'self-assessment', 'goals', 'plan', 'artefacts')),
      done_on TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX program_task_of ON program_task (phase_id, position)`.execute(db);
  await sql`
    CREATE TABLE program_requirement (
      id TEXT NOT NULL PRIMARY KEY,
      task_id TEXT NOT NULL REFERENCES program_task (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('page', 'artefact', 'assessment', 'round', 'goal', 'step', 'piece')),
      count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 20),
      template_id TEXT,
      least_words INTEGER,
      most_words INTEGER,
      handed_in_on TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX program_requirement_of ON program_requirement (task_id, position)`.execute(db);
  await sql`
    CREATE TABLE entry_phase (
      entry_id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      phase_id TEXT REFERENCES program_phase (id) ON DELETE CASCADE
    ) STRICT`.execute(db);
  await sql`CREATE INDEX entry_phase_of ON entry_phase (phase_id) WHERE phase_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX entry_of_program ON entry (program_id, entry_date) WHERE program_id IS NOT NULL`.execute(db);
}
