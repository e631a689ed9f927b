import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE plan (
      id TEXT NOT NULL PRIMARY KEY,
      priority TEXT NOT NULL,
      person_id TEXT,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      matters TEXT NOT NULL,
      gap TEXT NOT NULL,
      known TEXT NOT NULL,
      doing TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
      outcome TEXT NOT NULL,
      closed_on TEXT,
      copied_from_id TEXT REFERENCES plan (id) ON DELETE SET NULL,
      entry_id TEXT REFERENCES entry (id) ON DELETE SET NULL,
      created_at INTEGER NOT NULL,
      CHECK (starts_on <= ends_on),
      CHECK ((state = 'active') = (closed_on IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX plan_of_person ON plan (person_id) WHERE person_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX plan_of_entry ON plan (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX plan_copied_from ON plan (copied_from_id) WHERE copied_from_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE plan_date (
      id TEXT NOT NULL PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
      held_on TEXT NOT NULL,
      person_id TEXT,
      note TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX plan_date_of ON plan_date (plan_id, held_on)`.execute(db);
  await sql`CREATE INDEX plan_date_by_day ON plan_date (held_on)`.execute(db);
}
