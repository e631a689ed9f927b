import { type Kysely, sql } from 'kysely';

/** As 0150 has it: what is planned is found by the same letters as pages and people. */
const tokenizer = `unicode61 remove_diacritics 2 categories 'L* M* N* Co So' separators '\ufe0e\ufe0f\u02bb\u02bc'`;

/** What is said of a step, a goal, a plan or a piece of evidence, table by table: to which of them it belongs, and its words. `row` is NEW or a name. */
const spoken = [
  {
    table: 'step',
    kind: 'step',
    owner: 'id',
    words: (row: string) =>
      `${row}.text || char(10) || ${row}.cue || char(10) || ${row}.response || char(10) || ${row}.reason`,
  },
  {
    table: 'goal',
    kind: 'goal',
    owner: 'id',
    words: (row: string) =>
      `${row}.title || char(10) || ${row}.why || char(10) || ${row}.for_whom || char(10) || ${row}.baseline || char(10) || ` +
      `${row}.reason || char(10) || (SELECT group_concat(value, char(10)) FROM json_each(${row}.scale_json))`,
  },
  { table: 'goal_review', kind: 'goal', owner: 'goal_id', words: (row: string) => `${row}.moved` },
  {
    table: 'goal_obstacle',
    kind: 'goal',
    owner: 'goal_id',
    words: (row: string) => `${row}.text || char(10) || ${row}.cue || char(10) || ${row}.response`,
  },
  {
    table: 'plan',
    kind: 'plan',
    owner: 'id',
    words: (row: string) =>
      ['priority', 'matters', 'gap', 'known', 'doing', 'outcome']
        .map((name) => `${row}.${name}`)
        .join(' || char(10) || '),
  },
  { table: 'plan_date', kind: 'plan', owner: 'plan_id', words: (row: string) => `${row}.note` },
  {
    table: 'evidence',
    kind: 'evidence',
    owner: 'id',
    words: (row: string) =>
      `coalesce(${row}.words, '') || char(10) || ${row}.shows || char(10) || coalesce(${row}.address, '')`,
  },
] as const;

/**
 * Makes steps, goals, plans and evidence findable. By triggers, not by the handlers: what is planned goes with pages, rounds and plans by
 * foreign keys, of which no handler hears. All that the index keeps can be made anew from the other tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE planned_text (
      rowid INTEGER NOT NULL PRIMARY KEY,
      source_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('step', 'goal', 'plan', 'evidence')),
      owner_id TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE planned_index USING fts5 (
      words, content = 'planned_text', content_rowid = 'rowid', tokenize = "${sql.raw(tokenizer)}"
    )`.execute(db);
  await sql`INSERT INTO planned_index (planned_index, rank) VALUES ('pgsz', 3900)`.execute(db);
  await sql`
    CREATE TRIGGER planned_text_written AFTER INSERT ON planned_text BEGIN
      INSERT INTO planned_index (rowid, words) VALUES (new.rowid, new.words);
    END`.execute(db);
  await sql`
    CREATE TRIGGER planned_text_removed AFTER DELETE ON planned_text BEGIN
      INSERT INTO planned_index (planned_index, rowid, words) VALUES ('delete', old.rowid, old.words);
    END`.execute(db);
  for (const { table, kind, owner, words } of spoken) {
    const name = (what: string) => sql.ref(`${table}_${what}`);
    const of = sql.ref(table);
    const insertInto = (row: string) =>
      sql.raw(
        `INSERT INTO planned_text (source_id, kind, owner_id, words) VALUES (${row}.id, '${kind}', ${row}.${owner}, ${words(row)})`,
      );
    await sql`
      INSERT INTO planned_text (source_id, kind, owner_id, words)
      SELECT id, ${sql.lit(kind)}, ${sql.ref(owner)}, ${sql.raw(words(table))} FROM ${of}`.execute(db);
    await sql`CREATE TRIGGER ${name('found')} AFTER INSERT ON ${of} BEGIN ${insertInto('new')}; END`.execute(db);
    await sql`
      CREATE TRIGGER ${name('found_anew')} AFTER UPDATE ON ${of} WHEN ${sql.raw(words('old'))} IS NOT ${sql.raw(words('new'))}
      BEGIN DELETE FROM planned_text WHERE source_id = old.id; ${insertInto('new')}; END`.execute(db);
    await sql`
      CREATE TRIGGER ${name('found_no_more')} AFTER DELETE ON ${of}
      BEGIN DELETE FROM planned_text WHERE source_id = old.id; END`.execute(db);
  }
}
