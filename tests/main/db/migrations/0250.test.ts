import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { getSettings } from '../../../../main/reminders/reminders.queries.ts';
import { instantToLocalDate } from '../../../../shared/calendar/local-date.ts';
import { defaultReminders } from '../../../../shared/reminders/reminders.rules.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0250 makes room for reminders and weekly reviews; reminders are on, from now on', async () => {
  const database = await createTestDatabase(240);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 250);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index reminder_snoozed',
    'index week_review_of_entry',
    'table reminder',
    'table reminder_settings',
    'table week_review',
  ]);
  const { settings, countsFrom, weekShownFor } = await getSettings(database.db);
  expect(settings).toEqual(defaultReminders);
  expect(weekShownFor).toBeNull();
  expect(countsFrom).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
  const dayAround = [-60_000, 60_000].map((apart) => instantToLocalDate(new Date(Date.now() + apart)));
  expect(dayAround).toContain(countsFrom.slice(0, 10));
  await database.dispose();
});

test('0250 lets what is known of a reminder go with its step', async () => {
  const database = await createTestDatabase(250);
  await sql`INSERT INTO step (id, kind, whose, text, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask first.', 'open', '', 1)`.execute(database.db);
  await sql`INSERT INTO reminder (step_id, shown_for) VALUES ('s', '2026-11-19')`.execute(database.db);
  await sql`DELETE FROM step`.execute(database.db);
  expect(await database.db.selectFrom('reminder').selectAll().execute()).toEqual([]);
  await database.dispose();
});
