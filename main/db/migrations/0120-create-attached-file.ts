import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What is known of a content of the attachment store, which itself keeps bytes and nothing else.
  await sql`
    CREATE TABLE attached_file (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      view TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      is_misnamed INTEGER NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT`.execute(db);
}
