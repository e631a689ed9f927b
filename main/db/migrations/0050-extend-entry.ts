import { type Kysely, sql } from 'kysely';

/**
 * How many pages each day has, outside the trash. Kept by the table itself: the list's length and the calendar's marks cost
 * as much as the journal has days, however many pages that are.
 */
const entryDay = [
  `CREATE TABLE entry_day (
    entry_date TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER entry_day_gains AFTER INSERT ON entry WHEN NEW.deleted_at IS NULL BEGIN
    INSERT INTO entry_day (entry_date, count) VALUES (NEW.entry_date, 1)
    ON CONFLICT (entry_date) DO UPDATE SET count = count + 1;
  END`,
  `CREATE TRIGGER entry_day_loses AFTER DELETE ON entry WHEN OLD.deleted_at IS NULL BEGIN
    DELETE FROM entry_day WHERE entry_date = OLD.entry_date AND count = 1;
    UPDATE entry_day SET count = count - 1 WHERE entry_date = OLD.entry_date;
  END`,
  `CREATE TRIGGER entry_day_changes AFTER UPDATE OF entry_date, deleted_at ON entry
  WHEN OLD.entry_date <> NEW.entry_date OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
    DELETE FROM entry_day WHERE OLD.deleted_at IS NULL AND entry_date = OLD.entry_date AND count = 1;
    UPDATE entry_day SET count = count - 1 WHERE OLD.deleted_at IS NULL AND entry_date = OLD.entry_date;
    INSERT INTO entry_day (entry_date, count) SELECT NEW.entry_date, 1 WHERE NEW.deleted_at IS NULL
    ON CONFLICT (entry_date) DO UPDATE SET count = count + 1;
  END`,
  `INSERT INTO entry_day (entry_date, count) SELECT entry_date, count(*) FROM entry GROUP BY entry_date`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = [
    'template_version INTEGER',
    // Null for a page of the whole day: then only entry_date counts.
    'happened_at INTEGER',
    'time_zone TEXT',
    'is_draft INTEGER NOT NULL DEFAULT 0',
    'is_starred INTEGER NOT NULL DEFAULT 0',
    'mentions_pupils INTEGER NOT NULL DEFAULT 0',
    'program_id TEXT',
    'has_attachment INTEGER NOT NULL DEFAULT 0',
    'deleted_at INTEGER',
  ];
  for (const column of columns) await sql.raw(`ALTER TABLE entry ADD COLUMN ${column}`).execute(db);
  // The list: what is in the trash is not in it, and a day's count is read from the index alone, for which SQLite wants
  // the condition's own column in it too.
  await sql`DROP INDEX entry_newest_first`.execute(db);
  await sql`
    CREATE INDEX entry_newest_first ON entry (entry_date DESC, created_at DESC, id DESC, deleted_at)
    WHERE deleted_at IS NULL`.execute(db);
  await sql`
    CREATE INDEX entry_in_trash ON entry (entry_date DESC, created_at DESC, id DESC, deleted_at)
    WHERE deleted_at IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE entry_facet (
      facet TEXT NOT NULL,
      entry_date TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      PRIMARY KEY (facet, entry_date DESC, created_at DESC, entry_id DESC)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX entry_facet_of_entry ON entry_facet (entry_id, facet)`.execute(db);
  await sql`
    INSERT INTO entry_facet (facet, entry_date, created_at, entry_id)
    SELECT 'template:' || template_id, entry_date, created_at, id FROM entry WHERE template_id IS NOT NULL`.execute(db);
  for (const statement of entryDay) await sql.raw(statement).execute(db);
  await sql`UPDATE entry SET template_version = 1 WHERE template_id IS NOT NULL`.execute(db);
}
