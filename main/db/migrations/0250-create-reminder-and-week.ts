import { type Kysely, sql } from 'kysely';

const firstSettings = {
  isOn: true,
  at: '08:00',
  says: 'neutral',
  quietHours: { from: '18:00', to: '07:00' },
  quietDays: [6, 7],
  weeklyReview: null,
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE reminder_settings (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      settings_json TEXT NOT NULL CHECK (json_valid(settings_json)),
      counts_from TEXT NOT NULL,
      week_shown_for TEXT
    ) STRICT`.execute(db);
  // On from the beginning, for what comes from now on: what is long due already is no news.
  await sql`
    INSERT INTO reminder_settings (id, settings_json, counts_from) VALUES (1, ${JSON.stringify(firstSettings)},
      strftime('%Y-%m-%dT%H:%M', 'now', 'localtime'))`.execute(db);
  await sql`
    CREATE TABLE reminder (
      step_id TEXT NOT NULL PRIMARY KEY REFERENCES step (id) ON DELETE CASCADE,
      shown_for TEXT,
      put_by_for TEXT,
      snoozed_until TEXT,
      snoozed_due_on TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX reminder_snoozed ON reminder (snoozed_until) WHERE snoozed_until IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE week_review (
      week_of TEXT NOT NULL PRIMARY KEY,
      draft_json TEXT NOT NULL CHECK (json_valid(draft_json)),
      finished_at INTEGER,
      entry_id TEXT REFERENCES entry (id) ON DELETE SET NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX week_review_of_entry ON week_review (entry_id) WHERE entry_id IS NOT NULL`.execute(db);
}
