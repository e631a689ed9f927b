import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { type ListedPlan, type Plan, type PlanId, planId } from '../../shared/plans/plans.contract.ts';
import type { Db } from '../db/schema.ts';
import type { PlanTable } from './plans.table.ts';

function rowToPlan(row: PlanTable): Plan {
  return {
    id: planId.parse(row.id),
    priority: row.priority,
    personId: row.person_id === null ? null : personId.parse(row.person_id),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    matters: row.matters,
    gap: row.gap,
    known: row.known,
    doing: row.doing,
    state: row.state as Plan['state'],
    outcome: row.outcome,
    closedOn: row.closed_on,
    copiedFromId: row.copied_from_id === null ? null : planId.parse(row.copied_from_id),
    entryId: row.entry_id === null ? null : entryId.parse(row.entry_id),
    createdAt: new Date(row.created_at).toISOString(),
  };
}

function planToRow(plan: Plan): PlanTable {
  return {
    id: plan.id,
    priority: plan.priority,
    person_id: plan.personId,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    matters: plan.matters,
    gap: plan.gap,
    known: plan.known,
    doing: plan.doing,
    state: plan.state,
    outcome: plan.outcome,
    closed_on: plan.closedOn,
    copied_from_id: plan.copiedFromId,
    entry_id: plan.entryId,
    created_at: Date.parse(plan.createdAt),
  };
}

/** Plans with what is counted of them. What is of a page in the trash is not in sight, and no step counts that was dropped. */
function plansWithCounts(db: Db, today: LocalDate) {
  return db
    .selectFrom('plan')
    .selectAll('plan')
    .select(({ selectFrom, fn }) => {
      const steps = selectFrom('step')
        .leftJoin('entry', 'entry.id', 'step.entry_id')
        .select(fn.countAll<number>().as('count'))
        .whereRef('step.plan_id', '=', 'plan.id')
        .where('entry.deleted_at', 'is', null);
      return [
        steps.where('step.state', 'in', ['open', 'done']).as('step_count'),
        steps.where('step.state', '=', 'done').as('done_count'),
        selectFrom('evidence_link')
          .innerJoin('evidence', 'evidence.id', 'evidence_link.evidence_id')
          .leftJoin('step', 'step.id', 'evidence.step_id')
          .leftJoin('entry', (join) =>
            join.on(({ eb, ref, fn: call }) =>
              eb('entry.id', '=', call.coalesce(ref('evidence.entry_id'), ref('step.entry_id'))),
            ),
          )
          .select(fn.countAll<number>().as('count'))
          .whereRef('evidence_link.plan_id', '=', 'plan.id')
          .where('entry.deleted_at', 'is', null)
          .as('evidence_count'),
        selectFrom('plan_date')
          .select((date) => date.fn.min('plan_date.held_on').as('next'))
          .whereRef('plan_date.plan_id', '=', 'plan.id')
          .where('plan_date.held_on', '>=', today)
          .as('next_date_on'),
      ];
    });
}

type CountedRow = Awaited<ReturnType<ReturnType<typeof plansWithCounts>['execute']>>[number];

const rowToListed = (row: CountedRow): ListedPlan => ({
  ...rowToPlan(row),
  stepCount: row.step_count ?? 0,
  doneCount: row.done_count ?? 0,
  evidenceCount: row.evidence_count ?? 0,
  nextDateOn: row.next_date_on,
});

/** The newest year first; within a year those that are active, and the newest of them first. */
export async function listPlans(db: Db, today: LocalDate): Promise<ListedPlan[]> {
  const rows = await plansWithCounts(db, today)
    .orderBy(({ fn, ref, val }) => fn('substr', [ref('plan.starts_on'), val(1), val(4)]), 'desc')
    .orderBy(({ fn, ref, val }) => fn('substr', [ref('plan.ends_on'), val(1), val(4)]), 'desc')
    .orderBy('plan.state')
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id')
    .execute();
  return rows.map(rowToListed);
}

export async function findListedPlan(db: Db, id: PlanId, today: LocalDate): Promise<ListedPlan | undefined> {
  const row = await plansWithCounts(db, today).where('plan.id', '=', id).executeTakeFirst();
  return row && rowToListed(row);
}

export async function findPlan(db: Db, id: PlanId): Promise<Plan | undefined> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowToPlan(row);
}

/** How the page is called that a plan came from, or how it begins; empty where it has neither, or is not in sight. */
export async function findTitleOfPage(db: Db, { entryId: id }: Plan): Promise<string> {
  if (id === null) return '';
  const row = await db
    .selectFrom('entry')
    .select(['title', 'preview'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? row.title.trim() || row.preview : '';
}

export async function insertPlan(db: Db, plan: Plan): Promise<void> {
  await db.insertInto('plan').values(planToRow(plan)).execute();
}

export async function updatePlan(db: Db, plan: Plan): Promise<void> {
  await db.updateTable('plan').set(planToRow(plan)).where('id', '=', plan.id).execute();
}

/** Its dates and what was shown for it go with it; its steps stay, without it. False when there is no such plan. */
export async function deletePlan(db: Db, id: PlanId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('plan').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
