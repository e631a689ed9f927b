import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { CalendarDay, CalendarKind } from '../../shared/reminders/reminders.contract.ts';
import type { Db } from '../db/schema.ts';

const OF_A_KIND = 1000;

/** The days of each kind, from a day on. */
const daysOf: Record<
  CalendarKind,
  (db: Db, from: LocalDate) => Promise<{ id: string; on: string | null; title: string }[]>
> = {
  step: (db, from) =>
    db
      .selectFrom('step')
      .leftJoin('entry', 'entry.id', 'step.entry_id')
      .select(['step.id', 'step.due_on as on', 'step.text as title'])
      .where('entry.deleted_at', 'is', null)
      .where('step.state', '=', 'open')
      .where('step.due_on', '>=', from)
      .orderBy('step.due_on')
      .limit(OF_A_KIND)
      .execute(),
  review: (db, from) =>
    db
      .selectFrom('goal')
      .select(['id', 'next_review_on as on', 'title'])
      .where('state', '=', 'active')
      .where('next_review_on', '>=', from)
      .orderBy('next_review_on')
      .limit(OF_A_KIND)
      .execute(),
  target: (db, from) =>
    db
      .selectFrom('goal')
      .select(['id', 'target_on as on', 'title'])
      .where('state', '=', 'active')
      .where('target_on', '>=', from)
      .orderBy('target_on')
      .limit(OF_A_KIND)
      .execute(),
  'plan-date': (db, from) =>
    db
      .selectFrom('plan_date')
      .innerJoin('plan', 'plan.id', 'plan_date.plan_id')
      .select(['plan_date.id', 'plan_date.held_on as on', 'plan.priority as title'])
      .where('plan.state', '=', 'active')
      .where('plan_date.held_on', '>=', from)
      .orderBy('plan_date.held_on')
      .limit(OF_A_KIND)
      .execute(),
};

const everyKind = Object.keys(daysOf) as CalendarKind[];

/** What has a day from that one on, the earliest first; of all kinds, or of some. */
export async function listCalendarDays(
  db: Db,
  from: LocalDate,
  kinds: readonly CalendarKind[] = everyKind,
): Promise<CalendarDay[]> {
  const days: CalendarDay[] = [];
  for (const kind of kinds)
    for (const { id, on, title } of await daysOf[kind](db, from)) if (on !== null) days.push({ kind, id, on, title });
  return days.toSorted((one, other) => one.on.localeCompare(other.on));
}
