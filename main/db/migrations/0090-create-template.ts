import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Own templates; the built-in ones are part of the program.
  await sql`
    CREATE TABLE template (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL CHECK (version >= 1),
      position INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE template_version (
      template_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      wording_json TEXT NOT NULL CHECK (json_valid(wording_json)),
      PRIMARY KEY (template_id, version)
    ) STRICT, WITHOUT ROWID`.execute(db);
  // What the coach prefers about a template, built-in or own.
  await sql`
    CREATE TABLE template_choice (
      template_id TEXT NOT NULL PRIMARY KEY,
      is_favourite INTEGER NOT NULL DEFAULT 0,
      is_archived INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID`.execute(db);
}
