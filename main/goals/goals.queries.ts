import { type SelectQueryBuilder, sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { frameworkId, itemId } from '../../shared/frameworks/frameworks.contract.ts';
import {
  type Goal,
  type GoalId,
  type GoalState,
  goalId,
  goal as goalShape,
  type Level,
  type ListedGoal,
  type Scale,
} from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { type PersonId, personId } from '../../shared/people/people.contract.ts';
import type { Db, Schema } from '../db/schema.ts';
import type { GoalTable } from './goals.table.ts';

const parseOrNull = <Value>(parser: { parse(text: string): Value }, text: string | null): Value | null =>
  text === null ? null : parser.parse(text);

function rowToGoal(row: GoalTable): Goal {
  return {
    id: goalId.parse(row.id),
    title: row.title,
    why: row.why,
    forWhom: row.for_whom,
    baseline: row.baseline,
    baselineOn: row.baseline_on,
    targetOn: row.target_on,
    personId: parseOrNull(personId, row.person_id),
    weight: row.weight,
    scale: JSON.parse(row.scale_json) as Scale,
    startLevel: row.start_level as Goal['startLevel'],
    advice: JSON.parse(row.advice_json) as Goal['advice'],
    rhythm: row.rhythm as Goal['rhythm'],
    nextReviewOn: row.next_review_on,
    state: row.state as GoalState,
    reason: row.reason,
    startedOn: row.started_on,
    closedOn: row.closed_on,
    createdAt: new Date(row.created_at).toISOString(),
    entryId: parseOrNull(entryId, row.entry_id),
    frameworkId: parseOrNull(frameworkId, row.framework_id),
    itemId: parseOrNull(itemId, row.item_id),
    assessmentId: parseOrNull(assessmentId, row.assessment_id),
    roundId: parseOrNull(goalShape.shape.roundId.unwrap(), row.round_id),
    roundPart: row.round_part,
  };
}

function goalToRow(goal: Goal): GoalTable {
  return {
    id: goal.id,
    title: goal.title,
    why: goal.why,
    for_whom: goal.forWhom,
    baseline: goal.baseline,
    baseline_on: goal.baselineOn,
    target_on: goal.targetOn,
    person_id: goal.personId,
    weight: goal.weight,
    scale_json: JSON.stringify(goal.scale),
    start_level: goal.startLevel,
    advice_json: JSON.stringify(goal.advice),
    rhythm: goal.rhythm,
    next_review_on: goal.nextReviewOn,
    state: goal.state,
    reason: goal.reason,
    started_on: goal.startedOn,
    closed_on: goal.closedOn,
    created_at: Date.parse(goal.createdAt),
    entry_id: goal.entryId,
    framework_id: goal.frameworkId,
    item_id: goal.itemId,
    assessment_id: goal.assessmentId,
    round_id: goal.roundId,
    round_part: goal.roundPart,
  };
}

interface Standing {
  review_level: number | null;
  review_on: string | null;
  review_count: number;
}

/** Each with the newest look at it, which the index of looks answers: 500 goals are one statement. */
function goalsWithStanding(db: Db): SelectQueryBuilder<Schema, 'goal', GoalTable & Standing> {
  return db
    .selectFrom('goal')
    .leftJoin('goal_review as newest', (join) =>
      join.on(
        sql<boolean>`newest.rowid = (SELECT rowid FROM goal_review WHERE goal_id = goal.id
          ORDER BY reviewed_on DESC, created_at DESC, rowid DESC LIMIT 1)`,
      ),
    )
    .selectAll('goal')
    .select([
      'newest.level as review_level',
      'newest.reviewed_on as review_on',
      sql<number>`(SELECT count(*) FROM goal_review WHERE goal_id = goal.id)`.as('review_count'),
    ]) as SelectQueryBuilder<Schema, 'goal', GoalTable & Standing>;
}

function rowToListed({ review_level, review_on, review_count, ...row }: GoalTable & Standing): ListedGoal {
  const goal = rowToGoal(row);
  const level = (review_level ?? goal.startLevel) as Level;
  return {
    ...goal,
    level,
    sentence: sentenceAt(goal.scale, level),
    lastReviewOn: review_on,
    reviewCount: review_count,
  };
}

export interface GoalFilter {
  states: readonly GoalState[];
  /** Undefined: whosever they are; null: the coach's own. */
  personId?: PersonId | null | undefined;
  limit: number;
}

/** The statement behind `listGoals`, so that a test may ask how it is answered. */
export function goalsOf(db: Db, { states, personId: person, limit }: GoalFilter) {
  let query = goalsWithStanding(db).where('goal.state', 'in', states);
  if (person === null) query = query.where('goal.person_id', 'is', null);
  else if (person !== undefined) query = query.where('goal.person_id', '=', person);
  return query
    .orderBy('goal.next_review_on', (order) => order.asc().nullsLast())
    .orderBy('goal.title')
    .orderBy('goal.id')
    .limit(limit);
}

/** By the day of the next look, those without one last, then by title. */
export async function listGoals(db: Db, filter: GoalFilter): Promise<ListedGoal[]> {
  return (await goalsOf(db, filter).execute()).map(rowToListed);
}

/** Throws `goal-missing`. */
export async function getListedGoal(db: Db, id: GoalId): Promise<ListedGoal> {
  const row = await goalsWithStanding(db).where('goal.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('goal-missing');
  return rowToListed(row);
}

/** Throws `goal-missing`. */
export async function getGoal(db: Db, id: GoalId): Promise<Goal> {
  const row = await db.selectFrom('goal').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('goal-missing');
  return rowToGoal(row);
}

export async function insertGoal(db: Db, goal: Goal): Promise<void> {
  await db.insertInto('goal').values(goalToRow(goal)).execute();
}

export async function updateGoal(db: Db, goal: Goal): Promise<void> {
  await db.updateTable('goal').set(goalToRow(goal)).where('id', '=', goal.id).execute();
}

/** Its looks and obstacles go with the row. False when there is no such goal. */
export async function deleteGoal(db: Db, id: GoalId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('goal').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
