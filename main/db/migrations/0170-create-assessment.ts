import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The page that looks back on it is named before its first word is written, so that nothing has to be there by that id.
  await sql`
    CREATE TABLE assessment (
      id TEXT NOT NULL PRIMARY KEY,
      framework_id TEXT NOT NULL,
      framework_version INTEGER NOT NULL,
      form TEXT NOT NULL CHECK (form IN ('full', 'quick')),
      occasion TEXT NOT NULL CHECK (occasion IN ('start', 'middle', 'end', 'other')),
      taken_on TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      finished_at INTEGER,
      entry_id TEXT,
      recognise TEXT NOT NULL,
      focus_json TEXT NOT NULL CHECK (json_valid(focus_json)),
      further TEXT NOT NULL,
      proof TEXT NOT NULL,
      FOREIGN KEY (framework_id, framework_version) REFERENCES framework_version (framework_id, version)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX assessment_of_framework ON assessment (framework_id, taken_on)`.execute(db);
  await sql`
    CREATE TABLE answer (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      item_id TEXT NOT NULL,
      stage INTEGER CHECK (stage BETWEEN 1 AND 7),
      is_not_my_role INTEGER NOT NULL CHECK (is_not_my_role IN (0, 1)),
      certainty TEXT CHECK (certainty IN ('low', 'fair', 'sure')),
      note TEXT NOT NULL,
      is_recalibrated INTEGER NOT NULL CHECK (is_recalibrated IN (0, 1)),
      PRIMARY KEY (assessment_id, item_id),
      CHECK (is_not_my_role = 0 OR stage IS NULL)
    ) STRICT, WITHOUT ROWID`.execute(db);
  // Where a step came from. The step stays when its assessment is taken away.
  await sql`
    ALTER TABLE step ADD COLUMN assessment_id TEXT REFERENCES assessment (id) ON DELETE SET NULL`.execute(db);
  await sql`ALTER TABLE step ADD COLUMN item_id TEXT`.execute(db);
  await sql`
    CREATE INDEX step_of_assessment ON step (assessment_id) WHERE assessment_id IS NOT NULL`.execute(db);
}
