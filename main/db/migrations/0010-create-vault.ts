import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE vault (
      id TEXT NOT NULL PRIMARY KEY,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
}
