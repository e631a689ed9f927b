import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE portfolio (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT REFERENCES program (id) ON DELETE SET NULL,
      phase_ids TEXT NOT NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      subtitle TEXT NOT NULL,
      author TEXT NOT NULL,
      program TEXT NOT NULL,
      cohort TEXT NOT NULL,
      covers_from TEXT,
      covers_to TEXT,
      logo_id TEXT,
      theme TEXT NOT NULL CHECK (theme IN ('literata', 'plain')),
      size TEXT NOT NULL CHECK (size IN ('A4', 'Letter')),
      revision INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX portfolio_of_program ON portfolio (program_id) WHERE program_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE portfolio_part (
      id TEXT NOT NULL PRIMARY KEY,
      portfolio_id TEXT NOT NULL REFERENCES portfolio (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      intro TEXT NOT NULL,
      phase_id TEXT REFERENCES program_phase (id) ON DELETE SET NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX portfolio_part_of ON portfolio_part (portfolio_id, position)`.execute(db);
  await sql`CREATE INDEX portfolio_part_of_phase ON portfolio_part (phase_id) WHERE phase_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE portfolio_piece (
      id TEXT NOT NULL PRIMARY KEY,
      part_id TEXT NOT NULL REFERENCES portfolio_part (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      source TEXT NOT NULL,
      title TEXT NOT NULL,
      why TEXT NOT NULL,
      requirement_id TEXT REFERENCES program_requirement (id) ON DELETE SET NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX portfolio_piece_of ON portfolio_piece (part_id, position)`.execute(db);
  await sql`
    CREATE INDEX portfolio_piece_of_requirement ON portfolio_piece (requirement_id) WHERE requirement_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE TABLE portfolio_decision (
      portfolio_id TEXT NOT NULL REFERENCES portfolio (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('replace', 'keep', 'leave-out')),
      replacement TEXT NOT NULL,
      PRIMARY KEY (portfolio_id, key)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE portfolio_picture (
      portfolio_id TEXT NOT NULL REFERENCES portfolio (id) ON DELETE CASCADE,
      attachment_id TEXT NOT NULL,
      crop TEXT,
      blurs TEXT NOT NULL,
      is_checked INTEGER NOT NULL CHECK (is_checked IN (0, 1)),
      PRIMARY KEY (portfolio_id, attachment_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE portfolio_export (
      id TEXT NOT NULL PRIMARY KEY,
      portfolio_id TEXT NOT NULL REFERENCES portfolio (id) ON DELETE CASCADE,
      format TEXT NOT NULL,
      exported_at INTEGER NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      replaced INTEGER NOT NULL,
      left_out INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX portfolio_export_of ON portfolio_export (portfolio_id, exported_at)`.execute(db);
}
