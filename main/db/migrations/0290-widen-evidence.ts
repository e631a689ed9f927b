import { type Kysely, sql } from 'kysely';

/**
 * Evidence may be an artefact, a self-assessment, a round of feedback or a goal, and may be shown for a program's requirement.
 * SQLite cannot change a CHECK in place, so both tables are made anew; nothing else refers to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE evidence_next (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('page', 'file', 'step', 'words', 'address', 'artefact', 'assessment', 'round', 'goal')),
      entry_id TEXT REFERENCES entry (id) ON DELETE CASCADE,
      attachment_id TEXT,
      step_id TEXT REFERENCES step (id) ON DELETE CASCADE,
      artefact_id TEXT REFERENCES artefact (id) ON DELETE CASCADE,
      assessment_id TEXT REFERENCES assessment (id) ON DELETE CASCADE,
      round_id TEXT REFERENCES feedback_round (id) ON DELETE CASCADE,
      goal_id TEXT REFERENCES goal (id) ON DELETE CASCADE,
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
      CHECK ((kind = 'artefact') = (artefact_id IS NOT NULL)),
      CHECK ((kind = 'assessment') = (assessment_id IS NOT NULL)),
      CHECK ((kind = 'round') = (round_id IS NOT NULL)),
      CHECK ((kind = 'goal') = (goal_id IS NOT NULL)),
      CHECK ((kind IN ('words', 'address')) = (words IS NOT NULL)),
      CHECK ((kind = 'address') = (address IS NOT NULL)),
      CHECK ((kind IN ('words', 'address')) = (happened_on IS NOT NULL))
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO evidence_next (id, kind, entry_id, attachment_id, step_id, words, address, happened_on, created_at, form,
      impact_level, shows, could_refute, adults, pupils)
    SELECT id, kind, entry_id, attachment_id, step_id, words, address, happened_on, created_at, form,
      impact_level, shows, could_refute, adults, pupils
    FROM evidence ORDER BY rowid`.execute(db);
  await sql`
    CREATE TABLE evidence_link_next (
      evidence_id TEXT NOT NULL REFERENCES evidence_next (id) ON DELETE CASCADE,
      framework_id TEXT,
      competency_id TEXT,
      goal_id TEXT REFERENCES goal (id) ON DELETE CASCADE,
      plan_id TEXT REFERENCES plan (id) ON DELETE CASCADE,
      requirement_id TEXT REFERENCES program_requirement (id) ON DELETE CASCADE,
      why TEXT NOT NULL,
      linked_at INTEGER NOT NULL,
      CHECK ((framework_id IS NULL) = (competency_id IS NULL)),
      CHECK (
        (framework_id IS NOT NULL) + (goal_id IS NOT NULL) + (plan_id IS NOT NULL) + (requirement_id IS NOT NULL) = 1
      )
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO evidence_link_next (evidence_id, framework_id, competency_id, goal_id, plan_id, why, linked_at)
    SELECT evidence_id, framework_id, competency_id, goal_id, plan_id, why, linked_at FROM evidence_link`.execute(db);
  // Search keeps the words of pieces by triggers (0260): they are made again below, on the new tables.
  const triggers = await sql<{ name: string; sql: string }>`
    SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('evidence', 'evidence_link')`.execute(
    db,
  );
  for (const { name } of triggers.rows) await sql`DROP TRIGGER ${sql.ref(name)}`.execute(db);
  await sql`DROP TABLE evidence_link`.execute(db);
  await sql`DROP TABLE evidence`.execute(db);
  await sql`ALTER TABLE evidence_next RENAME TO evidence`.execute(db);
  await sql`ALTER TABLE evidence_link_next RENAME TO evidence_link`.execute(db);
  for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(db);

  await sql`CREATE UNIQUE INDEX evidence_page ON evidence (entry_id) WHERE kind = 'page'`.execute(db);
  await sql`CREATE UNIQUE INDEX evidence_file ON evidence (entry_id, attachment_id) WHERE kind = 'file'`.execute(db);
  for (const column of ['step', 'artefact', 'assessment', 'round', 'goal']) {
    const id = sql.ref(`${column}_id`);
    await sql`CREATE UNIQUE INDEX ${sql.ref(`evidence_${column}`)} ON evidence (${id}) WHERE ${id} IS NOT NULL`.execute(
      db,
    );
  }
  await sql`CREATE INDEX evidence_of_entry ON evidence (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
  await sql`
    CREATE UNIQUE INDEX evidence_link_competency ON evidence_link (framework_id, competency_id, evidence_id)`.execute(
    db,
  );
  for (const column of ['goal', 'plan', 'requirement']) {
    await sql`CREATE UNIQUE INDEX ${sql.ref(`evidence_link_${column}`)} ON evidence_link (${sql.ref(`${column}_id`)}, evidence_id)`.execute(
      db,
    );
  }
  await sql`CREATE INDEX evidence_link_of ON evidence_link (evidence_id)`.execute(db);
  await sql`CREATE INDEX evidence_link_last ON evidence_link (linked_at)`.execute(db);
}
