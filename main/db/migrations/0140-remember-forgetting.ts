import { type Kysely, sql } from 'kysely';

/** Whether pages were removed whose words still have to leave the file: begun today, it is ended another day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE vault ADD COLUMN has_to_forget INTEGER NOT NULL DEFAULT 0 CHECK (has_to_forget IN (0, 1))`.execute(
    db,
  );
}
