import { type Kysely, sql } from 'kysely';

/** How many saves there were, so that a file that was set back is noticed, and when everything was last checked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE vault ADD COLUMN commit_count INTEGER NOT NULL DEFAULT 0 CHECK (commit_count >= 0)`.execute(db);
  await sql`ALTER TABLE vault ADD COLUMN checked_at INTEGER`.execute(db);
  await sql`ALTER TABLE vault ADD COLUMN check_was_whole INTEGER CHECK (check_was_whole IN (0, 1))`.execute(db);
}
