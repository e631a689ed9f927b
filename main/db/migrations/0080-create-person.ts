import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      code TEXT NOT NULL,
      code_folded TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      role TEXT NOT NULL,
      group_name TEXT NOT NULL,
      school TEXT NOT NULL,
      consent_note TEXT NOT NULL,
      agreement_read_on TEXT,
      open_question TEXT NOT NULL,
      is_archived INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  // Real names stand apart: nothing that leaves the journal ever reads this table.
  await sql`
    CREATE TABLE person_name (
      person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      real_name TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE contact (
      id TEXT NOT NULL PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      contact_date TEXT NOT NULL,
      form TEXT NOT NULL,
      initiative TEXT NOT NULL,
      minutes INTEGER,
      note TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX contact_of_person ON contact (person_id, contact_date DESC)`.execute(db);
  await sql`CREATE INDEX contact_on_day ON contact (contact_date)`.execute(db);
}
