import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { CalendarDay, CalendarKind } from '../../shared/reminders/reminders.contract.ts';
import type { Db } from '../db/schema.ts';

const OF_A_KIND = 1000;

/** Behind every day. */
const NEVER = '9999-12-31';

/** The days of each kind, from one day to another. */
const daysOf: Record<
  CalendarKind,
  (db: Db, from: LocalDate, to: LocalDate) => Promise<{ id: string; on: string | null; title: string }[]>
> = {
  step: (db, from, to) =>
    db
      .selectFrom('step')
      .leftJoin('entry', 'entry.id', 'step.entry_id')
      .select(['step.id', 'step.due_on as on', 'step.text as title'])
      .where('entry.deleted_at', 'is', null)
      .where('step.state', '=', 'open')
      .where('step.due_on', '>=', from)
      .where('step.due_on', '<=', to)
      .orderBy('step.due_on')
      .limit(OF_A_KIND)
      .execute(),
  review: (db, from, to) =>
    db
      .selectFrom('goal')
      .select(['id', 'next_review_on as on', 'title'])
      .where('state', '=', 'active')
      .where('next_review_on', '>=', from)
      .where('next_review_on', '<=', to)
      .orderBy('next_review_on')
      .limit(OF_A_KIND)
      .execute(),
  target: (db, from, to) =>
    db
      .selectFrom('goal')
      .select(['id', 'target_on as on', 'title'])
      .where('state', '=', 'active')
      .where('target_on', '>=', from)
      .where('target_on', '<=', to)
      .orderBy('target_on')
      .limit(OF_A_KIND)
      .execute(),
  'plan-date': (db, from, to) =>
    db
      .selectFrom('plan_date')
      .innerJoin('plan', 'plan.id', 'plan_date.plan_id')
      .select(['plan_date.id', 'plan_date.held_on as on', 'plan.priority as title'])
      .where('plan.state', '=', 'active')
      .where('plan_date.held_on', '>=', from)
      .where('plan_date.held_on', '<=', to)
      .orderBy('plan_date.held_on')
      .limit(OF_A_KIND)
      .execute(),
};

const everyKind = Object.keys(daysOf) as CalendarKind[];

export interface CalendarStretch {
  from: LocalDate;
  /** To the last day there is where it is left out. */
  to?: LocalDate | undefined;
  /** All kinds where they are left out. */
  kinds?: readonly CalendarKind[] | undefined;
}

/** What has a day in a stretch of days, the earliest first. */
export async function listCalendarDays(
  db: Db,
  { from, to = NEVER, kinds = everyKind }: CalendarStretch,
): Promise<CalendarDay[]> {
  const days: CalendarDay[] = [];
  for (const kind of kinds)
    for (const { id, on, title } of await daysOf[kind](db, from, to))
      if (on !== null) days.push({ kind, id, on, title });
  return days.toSorted((one, other) => one.on.localeCompare(other.on));
}
