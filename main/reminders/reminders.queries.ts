import { sql } from 'kysely';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Snooze } from '../../shared/planning/reminder.rules.ts';
import {
  type LocalMoment,
  type ReminderSettings,
  reminderSettings,
} from '../../shared/reminders/reminders.contract.ts';
import { NAMED_AT_MOST } from '../../shared/reminders/reminders.rules.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';

export interface KeptSettings {
  settings: ReminderSettings;
  countsFrom: LocalMoment;
  weekShownFor: LocalDate | null;
}

export async function getSettings(db: Db): Promise<KeptSettings> {
  const row = await db.selectFrom('reminder_settings').selectAll().executeTakeFirstOrThrow(); // there since its migration
  const settings = reminderSettings.parse(JSON.parse(row.settings_json));
  return { settings, countsFrom: row.counts_from, weekShownFor: row.week_shown_for };
}

export async function updateSettings(trx: Db, settings: ReminderSettings, countsFrom: LocalMoment): Promise<void> {
  await trx
    .updateTable('reminder_settings')
    .set({ settings_json: JSON.stringify(settings), counts_from: countsFrom })
    .execute();
}

export async function updateWeekShown(trx: Db, monday: LocalDate): Promise<void> {
  await trx.updateTable('reminder_settings').set({ week_shown_for: monday }).execute();
}

/** A step as far as its reminder goes: not a word of it. */
export interface RemindedStep extends Pick<Step, 'dueOn' | 'remind'> {
  id: string;
  snooze: Snooze | null;
  shownFor: string | null;
  putByFor: string | null;
}

const remindable = (db: Db) =>
  db
    .selectFrom('step')
    .leftJoin('entry', 'entry.id', 'step.entry_id')
    .leftJoin('reminder', 'reminder.step_id', 'step.id')
    .select(['step.id', 'step.due_on', 'step.remind'])
    .select(['reminder.shown_for', 'reminder.put_by_for', 'reminder.snoozed_until', 'reminder.snoozed_due_on'])
    .where('step.state', '=', 'open')
    .where('entry.deleted_at', 'is', null);

/** Open steps in sight that remind and are due between two days, and those that were put off, whatever their day is. */
export async function listReminded(db: Db, from: LocalDate, to: LocalDate): Promise<RemindedStep[]> {
  const due = await remindable(db)
    .where('step.due_on', '>=', from)
    .where('step.due_on', '<=', to)
    .where('step.remind', '<>', 'never')
    .execute();
  const putOff = await remindable(db).where('reminder.snoozed_until', 'is not', null).execute();
  const rows = new Map([...due, ...putOff].map((row) => [row.id, row]));
  return [...rows.values()].map((row) => ({
    id: row.id,
    dueOn: row.due_on,
    remind: row.remind as Step['remind'],
    snooze: row.snoozed_until === null ? null : { until: row.snoozed_until, dueOn: row.snoozed_due_on },
    shownFor: row.shown_for,
    putByFor: row.put_by_for,
  }));
}

/** What a step's reminder is about. */
export interface Occasion {
  id: string;
  occasion: string;
}

/** Statements may have 32,766 values; far fewer are read more calmly. */
const AT_ONCE = 500;

/** Notes an occasion in a column for each step that is still there. */
async function noteOccasions(trx: Db, column: 'shown_for' | 'put_by_for', occasions: readonly Occasion[]) {
  for (let at = 0; at < occasions.length; at += AT_ONCE) {
    const byId = new Map(occasions.slice(at, at + AT_ONCE).map(({ id, occasion }) => [id, occasion]));
    const known = await trx
      .selectFrom('step')
      .select('id')
      .where('id', 'in', [...byId.keys()])
      .execute();
    if (known.length === 0) continue;
    const nothing = { shown_for: null, put_by_for: null, snoozed_until: null, snoozed_due_on: null };
    await trx
      .insertInto('reminder')
      .values(known.map(({ id }) => ({ ...nothing, step_id: id, [column]: byId.get(id) ?? null })))
      .onConflict((conflict) => conflict.column('step_id').doUpdateSet({ [column]: sql`excluded.${sql.ref(column)}` }))
      .execute();
  }
}

export const updateShown = (trx: Db, occasions: readonly Occasion[]) => noteOccasions(trx, 'shown_for', occasions);
export const updatePutBy = (trx: Db, occasions: readonly Occasion[]) => noteOccasions(trx, 'put_by_for', occasions);

export async function updateSnooze(trx: Db, id: string, snooze: Snooze): Promise<void> {
  const columns = { snoozed_until: snooze.until, snoozed_due_on: snooze.dueOn };
  await trx
    .insertInto('reminder')
    .values({ step_id: id, shown_for: null, put_by_for: null, ...columns })
    .onConflict((conflict) => conflict.column('step_id').doUpdateSet(columns))
    .execute();
}

/** What the first few of these steps say, by their days. */
export async function listWords(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('step')
    .select('text')
    .where('id', 'in', ids)
    .orderBy('due_on')
    .orderBy('created_at')
    .limit(NAMED_AT_MOST)
    .execute();
  return rows.map(({ text }) => text);
}

/** The Mondays of the weeks, from one on, whose review is finished. */
export async function listFinishedWeeks(db: Db, from: LocalDate): Promise<LocalDate[]> {
  const rows = await db
    .selectFrom('week_review')
    .select('week_of')
    .where('week_of', '>=', from)
    .where('finished_at', 'is not', null)
    .execute();
  return rows.map(({ week_of }) => week_of);
}
