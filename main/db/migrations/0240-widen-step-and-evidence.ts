import { type Kysely, sql } from 'kysely';

/**
 * Steps get lanes, more ways to end and more that they come out of; evidence gets what is said about a piece, addresses, and
 * goals and plans beside competencies. SQLite cannot change a CHECK in place, so three tables are made anew. What refers to
 * them is written down first and put back last: dropping a table does to its children what deleting its rows would do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE step_next (
      id TEXT NOT NULL PRIMARY KEY,
      entry_id TEXT REFERENCES entry (id) ON DELETE CASCADE,
      person_id TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('step', 'agreement')),
      whose TEXT NOT NULL CHECK (whose IN ('me', 'partner', 'leader')),
      text TEXT NOT NULL CHECK (text <> ''),
      cue TEXT NOT NULL DEFAULT '',
      response TEXT NOT NULL DEFAULT '',
      due_on TEXT,
      lane TEXT NOT NULL DEFAULT 'later' CHECK (lane IN ('week', 'later', 'waiting')),
      remind TEXT NOT NULL DEFAULT 'day' CHECK (remind IN ('day', 'before', 'never')),
      repeats TEXT NOT NULL DEFAULT 'never',
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'changed', 'dropped')),
      reason TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      closed_on TEXT,
      assessment_id TEXT REFERENCES assessment (id) ON DELETE SET NULL,
      item_id TEXT,
      round_id TEXT REFERENCES feedback_round (id) ON DELETE SET NULL,
      round_part TEXT,
      contact_id TEXT REFERENCES contact (id) ON DELETE SET NULL,
      quote TEXT NOT NULL DEFAULT '',
      goal_id TEXT REFERENCES goal (id) ON DELETE SET NULL,
      plan_id TEXT REFERENCES plan (id) ON DELETE SET NULL,
      follows_id TEXT REFERENCES step_next (id) ON DELETE SET NULL,
      CHECK ((state = 'open') = (closed_on IS NULL))
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO step_next (id, entry_id, person_id, kind, whose, text, due_on, state, reason, created_at, closed_on,
      assessment_id, item_id, round_id, round_part)
    SELECT id, entry_id, person_id, kind, CASE owner WHEN 'me' THEN 'me' ELSE 'partner' END, text, due_on, state, reason,
      created_at, closed_on, assessment_id, item_id, round_id, round_part
    FROM step ORDER BY rowid`.execute(db);

  await sql`
    CREATE TABLE evidence_next (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('page', 'file', 'step', 'words', 'address')),
      entry_id TEXT REFERENCES entry (id) ON DELETE CASCADE,
      attachment_id TEXT,
      step_id TEXT REFERENCES step_next (id) ON DELETE CASCADE,
      words TEXT,
      address TEXT,
      happened_on TEXT,
      created_at INTEGER NOT NULL,
      form TEXT,
      impact_level INTEGER CHECK (impact_level BETWEEN 1 AND 5),
      shows TEXT NOT NULL DEFAULT '',
      could_refute INTEGER CHECK (could_refute IN (0, 1)),
      adults TEXT CHECK (adults IN ('nobody', 'asked', 'given', 'refused')),
      pupils TEXT CHECK (pupils IN ('nobody', 'asked', 'given', 'refused')),
      CHECK ((kind IN ('page', 'file')) = (entry_id IS NOT NULL)),
      CHECK ((kind = 'file') = (attachment_id IS NOT NULL)),
      CHECK ((kind = 'step') = (step_id IS NOT NULL)),
      CHECK ((kind IN ('words', 'address')) = (words IS NOT NULL)),
      CHECK ((kind = 'address') = (address IS NOT NULL)),
      CHECK ((kind IN ('words', 'address')) = (happened_on IS NOT NULL))
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO evidence_next (id, kind, entry_id, attachment_id, step_id, words, happened_on, created_at)
    SELECT id, kind, entry_id, attachment_id, step_id, words, happened_on, created_at FROM evidence ORDER BY rowid`.execute(
    db,
  );
  await sql`
    CREATE TABLE evidence_link_next (
      evidence_id TEXT NOT NULL REFERENCES evidence_next (id) ON DELETE CASCADE,
      framework_id TEXT,
      competency_id TEXT,
      goal_id TEXT REFERENCES goal (id) ON DELETE CASCADE,
      plan_id TEXT REFERENCES plan (id) ON DELETE CASCADE,
      why TEXT NOT NULL,
      linked_at INTEGER NOT NULL,
      CHECK ((framework_id IS NULL) = (competency_id IS NULL)),
      CHECK ((framework_id IS NOT NULL) + (goal_id IS NOT NULL) + (plan_id IS NOT NULL) = 1)
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO evidence_link_next (evidence_id, framework_id, competency_id, why, linked_at)
    SELECT evidence_id, framework_id, competency_id, why, linked_at FROM evidence_link`.execute(db);

  await sql`CREATE TABLE follow_up_kept AS SELECT id, follow_up_step_id FROM feedback_asked WHERE follow_up_step_id IS NOT NULL`.execute(
    db,
  );
  await sql`DROP TABLE evidence_link`.execute(db);
  await sql`DROP TABLE evidence`.execute(db);
  await sql`DROP TABLE step`.execute(db);
  await sql`ALTER TABLE step_next RENAME TO step`.execute(db);
  await sql`ALTER TABLE evidence_next RENAME TO evidence`.execute(db);
  await sql`ALTER TABLE evidence_link_next RENAME TO evidence_link`.execute(db);
  await sql`
    UPDATE feedback_asked SET follow_up_step_id = kept.follow_up_step_id
    FROM follow_up_kept AS kept WHERE kept.id = feedback_asked.id`.execute(db);
  await sql`DROP TABLE follow_up_kept`.execute(db);

  await indexSteps(db);
  await indexEvidence(db);
  await sql`
    CREATE TABLE step_move (
      id INTEGER NOT NULL PRIMARY KEY,
      step_id TEXT NOT NULL REFERENCES step (id) ON DELETE CASCADE,
      from_on TEXT NOT NULL,
      to_on TEXT,
      moved_on TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX step_move_of ON step_move (step_id, id)`.execute(db);
  await sql`CREATE INDEX step_move_by_day ON step_move (moved_on)`.execute(db);
}

async function indexSteps(db: Kysely<unknown>): Promise<void> {
  for (const column of ['entry', 'person', 'assessment', 'round', 'contact', 'goal', 'plan', 'follows']) {
    const id = sql.ref(`${column}_id`);
    await sql`CREATE INDEX ${sql.ref(column === 'follows' ? 'step_that_follows' : `step_of_${column}`)} ON step (${id}) WHERE ${id} IS NOT NULL`.execute(
      db,
    );
  }
  await sql`CREATE INDEX step_open ON step (due_on) WHERE state = 'open'`.execute(db);
  // A lane is read in the order of its days, and those without one come last.
  await sql`
    CREATE INDEX step_by_lane ON step (lane, coalesce(due_on, '9999-12-31'), created_at, id) WHERE state = 'open'`.execute(
    db,
  );
  await sql`
    CREATE INDEX step_by_day ON step (coalesce(due_on, '9999-12-31'), created_at, id) WHERE state = 'open'`.execute(db);
  // Weeks and the timeline hold what has ended, too.
  await sql`
    CREATE INDEX step_by_any_day ON step (coalesce(due_on, '9999-12-31'), created_at, id)`.execute(db);
  await sql`
    CREATE INDEX step_closed ON step (closed_on, created_at, id) WHERE closed_on IS NOT NULL`.execute(db);
}

async function indexEvidence(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE UNIQUE INDEX evidence_page ON evidence (entry_id) WHERE kind = 'page'`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_file ON evidence (entry_id, attachment_id) WHERE kind = 'file'`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_step ON evidence (step_id) WHERE step_id IS NOT NULL`.execute(db);
  await sql`CREATE INDEX evidence_of_entry ON evidence (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`
    CREATE UNIQUE INDEX evidence_link_competency ON evidence_link (framework_id, competency_id, evidence_id)`.execute(
    db,
  );
  await sql`CREATE UNIQUE INDEX evidence_link_goal ON evidence_link (goal_id, evidence_id)`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_link_plan ON evidence_link (plan_id, evidence_id)`.execute(db);
  await sql`CREATE INDEX evidence_link_of ON evidence_link (evidence_id)`.execute(db);
  await sql`CREATE INDEX evidence_link_last ON evidence_link (linked_at)`.execute(db);
}
