import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A step outlives the round that it came out of.
  await sql`ALTER TABLE step ADD COLUMN round_id TEXT REFERENCES feedback_round (id) ON DELETE SET NULL`.execute(db);
  await sql`ALTER TABLE step ADD COLUMN round_part TEXT`.execute(db);
  await sql`CREATE INDEX step_of_round ON step (round_id) WHERE round_id IS NOT NULL`.execute(db);
}
