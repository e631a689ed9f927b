import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE artefact (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('video', 'tracking-sheet', 'conversation-resource', 'roadmap', 'menu', 'other')),
      title TEXT NOT NULL CHECK (title <> ''),
      purpose TEXT NOT NULL,
      why TEXT NOT NULL,
      learned TEXT NOT NULL,
      closer TEXT NOT NULL,
      good_enough_on TEXT,
      phase_id TEXT REFERENCES program_phase (id) ON DELETE SET NULL,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX artefact_of_phase ON artefact (phase_id) WHERE phase_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE artefact_file (
      artefact_id TEXT NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      attachment_id TEXT NOT NULL,
      alt TEXT NOT NULL,
      caption TEXT NOT NULL,
      PRIMARY KEY (artefact_id, position)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX artefact_file_by_attachment ON artefact_file (attachment_id)`.execute(db);
  await sql`
    CREATE TABLE artefact_link (
      artefact_id TEXT NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      address TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (artefact_id, position)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE artefact_permission (
      id TEXT NOT NULL PRIMARY KEY,
      artefact_id TEXT NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('adult', 'pupils')),
      person_id TEXT,
      who TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      shows TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('not-asked', 'asked', 'given', 'refused')),
      given_by TEXT NOT NULL,
      said_on TEXT,
      audiences TEXT NOT NULL,
      until TEXT,
      note TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX artefact_permission_of ON artefact_permission (artefact_id, position)`.execute(db);
  await sql`CREATE INDEX artefact_permission_by_person ON artefact_permission (person_id) WHERE person_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE TABLE artefact_sharing (
      id TEXT NOT NULL PRIMARY KEY,
      artefact_id TEXT NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      audience TEXT NOT NULL,
      who TEXT NOT NULL,
      shared_on TEXT,
      channel TEXT NOT NULL,
      ask TEXT NOT NULL,
      response TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX artefact_sharing_of ON artefact_sharing (artefact_id, position)`.execute(db);
}
