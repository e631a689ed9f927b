import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Own frameworks, and every wording that an assessment was taken with: of built-in ones too, which change with Cairn.
  await sql`
    CREATE TABLE framework (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL CHECK (version >= 1),
      is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE framework_version (
      framework_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      wording_json TEXT NOT NULL CHECK (json_valid(wording_json)),
      PRIMARY KEY (framework_id, version)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
