import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A goal outlives everything that it came out of.
  await sql`
    CREATE TABLE goal (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL CHECK (title <> ''),
      why TEXT NOT NULL,
      for_whom TEXT NOT NULL,
      baseline TEXT NOT NULL,
      baseline_on TEXT,
      target_on TEXT,
      person_id TEXT,
      weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 3),
      scale_json TEXT NOT NULL CHECK (json_array_length(scale_json) = 5),
      start_level INTEGER NOT NULL CHECK (start_level IN (-2, -1)),
      advice_json TEXT NOT NULL CHECK (json_valid(advice_json)),
      rhythm TEXT NOT NULL,
      next_review_on TEXT,
      state TEXT NOT NULL CHECK (state IN ('idea', 'active', 'reached', 'changed', 'dropped')),
      reason TEXT NOT NULL,
      started_on TEXT,
      closed_on TEXT,
      created_at INTEGER NOT NULL,
      entry_id TEXT REFERENCES entry (id) ON DELETE SET NULL,
      framework_id TEXT,
      item_id TEXT,
      assessment_id TEXT REFERENCES assessment (id) ON DELETE SET NULL,
      round_id TEXT REFERENCES feedback_round (id) ON DELETE SET NULL,
      round_part TEXT,
      CHECK ((state IN ('idea', 'active')) = (closed_on IS NULL)),
      CHECK (state <> 'active' OR started_on IS NOT NULL)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX goal_by_review ON goal (state, next_review_on, title)`.execute(db);
  await sql`CREATE INDEX goal_of_person ON goal (person_id) WHERE person_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX goal_of_entry ON goal (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX goal_of_assessment ON goal (assessment_id) WHERE assessment_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX goal_of_round ON goal (round_id) WHERE round_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE goal_review (
      id TEXT NOT NULL PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      reviewed_on TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
      sentence TEXT NOT NULL,
      moved TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('keep', 'change', 'drop', 'reached')),
      entry_id TEXT REFERENCES entry (id) ON DELETE SET NULL,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX goal_review_of ON goal_review (goal_id, reviewed_on, created_at)`.execute(db);
  await sql`CREATE INDEX goal_review_of_entry ON goal_review (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE goal_obstacle (
      id TEXT NOT NULL PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('inner', 'outer')),
      text TEXT NOT NULL CHECK (text <> ''),
      cue TEXT NOT NULL,
      response TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX goal_obstacle_of ON goal_obstacle (goal_id)`.execute(db);
}
