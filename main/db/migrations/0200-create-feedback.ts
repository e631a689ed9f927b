import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE feedback_round (
      id TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('own', 'collecting')),
      kind TEXT NOT NULL CHECK (kind IN ('views', 'survey')),
      name TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      mode TEXT NOT NULL CHECK (mode IN ('open', 'helper', 'unnamed')),
      helper TEXT NOT NULL,
      smallest_group INTEGER NOT NULL CHECK (smallest_group IN (3, 5)),
      opens_on TEXT NOT NULL,
      closes_on TEXT NOT NULL,
      questionnaire_json TEXT NOT NULL,
      invitation TEXT NOT NULL,
      identity TEXT,
      recipient TEXT NOT NULL,
      pass_on_to TEXT,
      self_json TEXT NOT NULL,
      sealed_at INTEGER,
      focus TEXT NOT NULL,
      given_out_on TEXT,
      answers_deleted_on TEXT,
      repeats TEXT REFERENCES feedback_round (id) ON DELETE SET NULL,
      created_at INTEGER NOT NULL,
      CHECK ((identity IS NULL) = (answers_deleted_on IS NOT NULL)),
      CHECK ((role = 'collecting') = (pass_on_to IS NOT NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX feedback_round_repeats ON feedback_round (repeats) WHERE repeats IS NOT NULL`.execute(db);
  // Who is asked stays when a person is removed, by the name that was written; so do steps.
  await sql`
    CREATE TABLE feedback_asked (
      id TEXT NOT NULL PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
      person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
      name TEXT NOT NULL,
      group_name TEXT NOT NULL CHECK (group_name IN ('teacher', 'administrator', 'peer', 'team', 'other')),
      thanked_on TEXT,
      thanks TEXT NOT NULL,
      give_back TEXT NOT NULL,
      gave_back_on TEXT,
      follow_up_step_id TEXT REFERENCES step (id) ON DELETE SET NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX feedback_asked_of_round ON feedback_asked (round_id)`.execute(db);
  await sql`CREATE INDEX feedback_asked_of_person ON feedback_asked (person_id) WHERE person_id IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX feedback_asked_of_step ON feedback_asked (follow_up_step_id) WHERE follow_up_step_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE TABLE feedback_invite (
      id TEXT NOT NULL PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      group_name TEXT NOT NULL CHECK (group_name IN ('teacher', 'administrator', 'peer', 'team', 'other')),
      asked_id TEXT REFERENCES feedback_asked (id) ON DELETE CASCADE,
      secret TEXT,
      withdrawn_on TEXT,
      made_on TEXT,
      answer_mark TEXT,
      aside_json TEXT NOT NULL,
      UNIQUE (round_id, number)
    ) STRICT`.execute(db);
  // Forms and answers are counted for every round of a list: the indexes say all that takes, so that no row has to be read.
  await sql`CREATE INDEX feedback_invite_of_round ON feedback_invite (round_id, withdrawn_on)`.execute(db);
  await sql`CREATE INDEX feedback_invite_of_asked ON feedback_invite (asked_id) WHERE asked_id IS NOT NULL`.execute(db);
  // Without a row number: rows lie in the order of their random ids, so that no order in which answers came is kept.
  await sql`
    CREATE TABLE feedback_answer (
      id TEXT NOT NULL PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
      group_name TEXT NOT NULL CHECK (group_name IN ('teacher', 'administrator', 'peer', 'team', 'other')),
      way TEXT NOT NULL CHECK (way IN ('form', 'here', 'paper', 'words')),
      invite_id TEXT REFERENCES feedback_invite (id) ON DELETE CASCADE,
      asked_id TEXT REFERENCES feedback_asked (id) ON DELETE SET NULL,
      answered_on TEXT,
      role TEXT NOT NULL,
      answers_json TEXT NOT NULL,
      words TEXT NOT NULL,
      may_quote INTEGER NOT NULL CHECK (may_quote IN (0, 1)),
      quote_scope TEXT NOT NULL,
      is_aside INTEGER NOT NULL CHECK (is_aside IN (0, 1)),
      edition INTEGER
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX feedback_answer_of_round ON feedback_answer (round_id, is_aside, group_name)`.execute(db);
  await sql`CREATE INDEX feedback_answer_of_invite ON feedback_answer (invite_id) WHERE invite_id IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX feedback_answer_of_asked ON feedback_answer (asked_id) WHERE asked_id IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE feedback_edition (
      round_id TEXT NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
      edition INTEGER NOT NULL CHECK (edition >= 1),
      opened_on TEXT NOT NULL,
      disclosed_json TEXT NOT NULL,
      PRIMARY KEY (round_id, edition)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE feedback_theme (
      id TEXT NOT NULL PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      comment_ids_json TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX feedback_theme_of_round ON feedback_theme (round_id)`.execute(db);
}
