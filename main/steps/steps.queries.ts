import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { type GoalId, goalId } from '../../shared/goals/goals.contract.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { type AssessmentId, assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { type PersonId, personId } from '../../shared/people/people.contract.ts';
import { type PlanId, planId } from '../../shared/plans/plans.contract.ts';
import {
  type Ending,
  type Step,
  type StepId,
  type StepRoundId,
  stepId,
  stepRoundId,
} from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';
import type { EndingTable, StepTable } from './steps.table.ts';

/** More than anybody does in a day; what is beyond it comes when these are done. */
const DUE_AT_MOST = 100;

export function rowToStep(row: StepTable): Step {
  return {
    id: stepId.parse(row.id),
    entryId: row.entry_id === null ? null : entryId.parse(row.entry_id),
    personId: row.person_id === null ? null : personId.parse(row.person_id),
    kind: row.kind as Step['kind'],
    whose: row.whose as Step['whose'],
    text: row.text,
    cue: row.cue,
    response: row.response,
    dueOn: row.due_on,
    lane: row.lane as Step['lane'],
    remind: row.remind as Step['remind'],
    repeats: row.repeats as Step['repeats'],
    state: row.state as Step['state'],
    reason: row.reason,
    createdAt: new Date(row.created_at).toISOString(),
    closedOn: row.closed_on,
    assessmentId: row.assessment_id === null ? null : assessmentId.parse(row.assessment_id),
    itemId: row.item_id === null ? null : itemId.parse(row.item_id),
    roundId: row.round_id === null ? null : stepRoundId.parse(row.round_id),
    roundPart: row.round_part,
    contactId: row.contact_id,
    quote: row.quote,
    goalId: row.goal_id === null ? null : goalId.parse(row.goal_id),
    planId: row.plan_id === null ? null : planId.parse(row.plan_id),
    followsId: row.follows_id === null ? null : stepId.parse(row.follows_id),
  };
}

function stepToRow(step: Step): StepTable {
  return {
    id: step.id,
    entry_id: step.entryId,
    person_id: step.personId,
    kind: step.kind,
    whose: step.whose,
    text: step.text,
    cue: step.cue,
    response: step.response,
    due_on: step.dueOn,
    lane: step.lane,
    remind: step.remind,
    repeats: step.repeats,
    state: step.state,
    reason: step.reason,
    created_at: Date.parse(step.createdAt),
    closed_on: step.closedOn,
    assessment_id: step.assessmentId,
    item_id: step.itemId,
    round_id: step.roundId,
    round_part: step.roundPart,
    contact_id: step.contactId,
    quote: step.quote,
    goal_id: step.goalId,
    plan_id: step.planId,
    follows_id: step.followsId,
  };
}

function rowToEnding(row: EndingTable): Ending {
  return {
    entryId: entryId.parse(row.entry_id),
    depthRating: row.depth_rating,
    reviewOn: row.review_on,
    list: JSON.parse(row.list_json) as string[],
  };
}

/** Steps with what their page is; those of a page in the trash are not in sight, as the page itself. */
function stepsInSight(db: Db) {
  return db
    .selectFrom('step')
    .leftJoin('entry', 'entry.id', 'step.entry_id')
    .selectAll('step')
    .where('entry.deleted_at', 'is', null);
}

export interface StepFilter {
  entryId: EntryId | null;
  personId: PersonId | null;
  assessmentId?: AssessmentId | null | undefined;
  roundId?: StepRoundId | null | undefined;
  goalId?: GoalId | null | undefined;
  planId?: PlanId | null | undefined;
  contactId?: string | null | undefined;
  onlyOpen: boolean;
}

/** Open ones first; then by due date, those without one last, then in the order in which they were written. */
export async function listSteps(db: Db, filter: StepFilter): Promise<Step[]> {
  let query = filter.entryId === null ? stepsInSight(db) : db.selectFrom('step').selectAll('step');
  if (filter.entryId !== null) query = query.where('step.entry_id', '=', filter.entryId);
  if (filter.personId !== null) query = query.where('step.person_id', '=', filter.personId);
  if (filter.assessmentId) query = query.where('step.assessment_id', '=', filter.assessmentId);
  if (filter.roundId) query = query.where('step.round_id', '=', filter.roundId);
  if (filter.goalId) query = query.where('step.goal_id', '=', filter.goalId);
  if (filter.planId) query = query.where('step.plan_id', '=', filter.planId);
  if (filter.contactId) query = query.where('step.contact_id', '=', filter.contactId);
  if (filter.onlyOpen) query = query.where('step.state', '=', 'open');
  const rows = await query
    .orderBy(({ eb }) => eb('step.state', '<>', 'open'))
    .orderBy('step.due_on', (order) => order.asc().nullsLast())
    .orderBy('step.created_at')
    .orderBy('step.id')
    .execute();
  return rows.map(rowToStep);
}

export async function listDueSteps(db: Db, upTo: LocalDate): Promise<Step[]> {
  const rows = await stepsInSight(db)
    .where('step.state', '=', 'open')
    .where('step.due_on', '<=', upTo)
    .orderBy('step.due_on')
    .orderBy('step.created_at')
    .limit(DUE_AT_MOST)
    .execute();
  return rows.map(rowToStep);
}

export interface Review {
  entryId: EntryId;
  title: string;
  reviewOn: LocalDate;
}

/** Pages that the coach wanted to look at again by that day; the title is the page's beginning where it has none. */
export async function listDueReviews(db: Db, upTo: LocalDate): Promise<Review[]> {
  const rows = await db
    .selectFrom('ending')
    .innerJoin('entry', 'entry.id', 'ending.entry_id')
    .select(['entry.id', 'entry.title', 'entry.preview', 'ending.review_on'])
    .where('entry.deleted_at', 'is', null)
    .where('ending.review_on', '<=', upTo)
    .orderBy('ending.review_on')
    .orderBy('entry.id')
    .limit(DUE_AT_MOST)
    .execute();
  return rows.map(({ id, title, preview, review_on }) => ({
    entryId: entryId.parse(id),
    title: title.trim() === '' ? preview : title,
    reviewOn: review_on as LocalDate, // `<=` finds no null
  }));
}

export async function findStep(db: Db, id: StepId): Promise<Step | undefined> {
  const row = await db.selectFrom('step').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowToStep(row);
}

/** The steps of these ids that are there, in the order of the ids. */
export async function listStepsById(db: Db, ids: readonly string[]): Promise<Step[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('step').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [rowToStep(row)] : [];
  });
}

/** The steps that took the place of another, or that follow it because it comes again. */
export async function listFollowers(db: Db, id: StepId): Promise<Step[]> {
  const rows = await db.selectFrom('step').selectAll().where('follows_id', '=', id).orderBy('created_at').execute();
  return rows.map(rowToStep);
}

/** Whether a step is shown as evidence of something. */
export async function isEvidence(db: Db, id: StepId): Promise<boolean> {
  return (await db.selectFrom('evidence').select('id').where('step_id', '=', id).executeTakeFirst()) !== undefined;
}

export async function insertStep(db: Db, step: Step): Promise<void> {
  await db.insertInto('step').values(stepToRow(step)).execute();
}

export async function updateStep(db: Db, step: Step): Promise<void> {
  await db.updateTable('step').set(stepToRow(step)).where('id', '=', step.id).execute();
}

export async function deleteStep(db: Db, id: StepId): Promise<void> {
  await db.deleteFrom('step').where('id', '=', id).execute();
}

export async function findEnding(db: Db, id: EntryId): Promise<Ending | undefined> {
  const row = await db.selectFrom('ending').selectAll().where('entry_id', '=', id).executeTakeFirst();
  return row && rowToEnding(row);
}

/** Writes what a page ends with over what it ended with before. */
export async function insertEnding(db: Db, ending: Ending): Promise<void> {
  const columns = {
    depth_rating: ending.depthRating,
    review_on: ending.reviewOn,
    list_json: JSON.stringify(ending.list),
  };
  await db
    .insertInto('ending')
    .values({ entry_id: ending.entryId, ...columns })
    .onConflict((conflict) => conflict.column('entry_id').doUpdateSet(columns))
    .execute();
}

/** Everything that a page ends with and that the coach put into words, a line each. */
export async function findEndingText(db: Db, id: EntryId): Promise<string> {
  const steps = await db
    .selectFrom('step')
    .select(['text', 'reason'])
    .where('entry_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const list = (await findEnding(db, id))?.list ?? [];
  return [...steps.flatMap(({ text, reason }) => [text, reason]), ...list].filter((line) => line !== '').join('\n');
}

export async function deleteEnding(db: Db, id: EntryId): Promise<void> {
  await db.deleteFrom('ending').where('entry_id', '=', id).execute();
}
