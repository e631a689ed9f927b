import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE rhythm (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      rhythm_json TEXT NOT NULL CHECK (json_valid(rhythm_json))
    ) STRICT`.execute(db);
}
