import { type Kysely, sql } from 'kysely';

/** What is said of an artefact, table by table: whose it is, and its words. `row` is NEW, OLD or a name. */
const spoken = [
  {
    table: 'artefact',
    owner: 'id',
    source: (row: string) => `${row}.id`,
    words: (row: string) =>
      ['title', 'purpose', 'why', 'learned', 'closer'].map((name) => `${row}.${name}`).join(' || char(10) || '),
  },
  {
    table: 'artefact_file',
    owner: 'artefact_id',
    source: (row: string) => `${row}.artefact_id || ' file ' || ${row}.position`,
    words: (row: string) => `${row}.alt || char(10) || ${row}.caption`,
  },
  {
    table: 'artefact_link',
    owner: 'artefact_id',
    source: (row: string) => `${row}.artefact_id || ' link ' || ${row}.position`,
    words: (row: string) => `${row}.words || char(10) || ${row}.address`,
  },
  {
    table: 'artefact_permission',
    owner: 'artefact_id',
    source: (row: string) => `${row}.id`,
    words: (row: string) => `${row}.who || char(10) || ${row}.given_by || char(10) || ${row}.note`,
  },
  {
    table: 'artefact_sharing',
    owner: 'artefact_id',
    source: (row: string) => `${row}.id`,
    words: (row: string) =>
      `${row}.who || char(10) || ${row}.channel || char(10) || ${row}.ask || char(10) || ${row}.response`,
  },
] as const;

/** The table behind the index of what is planned takes one kind more. SQLite cannot change a CHECK in place, so it is made anew, row for row. */
async function widenPlannedText(db: Kysely<unknown>): Promise<void> {
  const triggers = await sql<{ name: string; sql: string }>`
    SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%planned_text%'`.execute(db);
  for (const { name } of triggers.rows) await sql`DROP TRIGGER ${sql.ref(name)}`.execute(db);
  await sql`
    CREATE TABLE planned_text_next (
      rowid INTEGER NOT NULL PRIMARY KEY,
      source_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('step', 'goal', 'plan', 'evidence', 'artefact')),
      owner_id TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`INSERT INTO planned_text_next SELECT rowid, source_id, kind, owner_id, words FROM planned_text`.execute(db);
  await sql`DROP TABLE planned_text`.execute(db);
  await sql`ALTER TABLE planned_text_next RENAME TO planned_text`.execute(db);
  for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(db);
}

/** Makes artefacts findable by triggers, as 0260 does for what is planned: their parts go with them by foreign keys, of which no handler hears. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await widenPlannedText(db);
  for (const { table, owner, source, words } of spoken) {
    const name = (what: string) => sql.ref(`${table}_${what}`);
    const of = sql.ref(table);
    const insertInto = (row: string) =>
      sql.raw(
        `INSERT INTO planned_text (source_id, kind, owner_id, words) VALUES (${source(row)}, 'artefact', ${row}.${owner}, ${words(row)})`,
      );
    const forget = sql.raw(`DELETE FROM planned_text WHERE source_id = ${source('old')}`);
    await sql`
      INSERT INTO planned_text (source_id, kind, owner_id, words)
      SELECT ${sql.raw(source(table))}, 'artefact', ${sql.ref(owner)}, ${sql.raw(words(table))} FROM ${of}`.execute(db);
    await sql`CREATE TRIGGER ${name('found')} AFTER INSERT ON ${of} BEGIN ${insertInto('new')}; END`.execute(db);
    await sql`
      CREATE TRIGGER ${name('found_anew')} AFTER UPDATE ON ${of} WHEN ${sql.raw(words('old'))} IS NOT ${sql.raw(words('new'))}
      BEGIN ${forget}; ${insertInto('new')}; END`.execute(db);
    await sql`CREATE TRIGGER ${name('found_no_more')} AFTER DELETE ON ${of} BEGIN ${forget}; END`.execute(db);
  }
}
