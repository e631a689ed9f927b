import { personId } from '../../shared/people/people.contract.ts';
import { type PlanDate, type PlanId, planId } from '../../shared/plans/plans.contract.ts';
import type { Db } from '../db/schema.ts';
import type { PlanDateTable } from './plans.table.ts';

const rowToDate = (row: PlanDateTable): PlanDate => ({
  id: row.id,
  planId: planId.parse(row.plan_id),
  on: row.held_on,
  personId: row.person_id === null ? null : personId.parse(row.person_id),
  note: row.note,
});

/** In the order of the calendar. */
export async function listDates(db: Db, id: PlanId): Promise<PlanDate[]> {
  const rows = await db
    .selectFrom('plan_date')
    .selectAll()
    .where('plan_id', '=', id)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return rows.map(rowToDate);
}

/** Writes a date, over what it was before. */
export async function upsertDate(db: Db, { id, planId: of, on, personId: person, note }: PlanDate): Promise<void> {
  const columns = { plan_id: of, held_on: on, person_id: person, note };
  await db
    .insertInto('plan_date')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/** False when there is no such date. */
export async function deleteDate(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('plan_date').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
