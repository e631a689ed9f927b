import { sql } from 'kysely';
import { type GoalId, type GoalReview, goalId, type Level } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import type { Db } from '../db/schema.ts';
import type { GoalReviewTable } from './goals.table.ts';

function rowToReview(row: GoalReviewTable): GoalReview {
  return {
    id: row.id,
    goalId: goalId.parse(row.goal_id),
    on: row.reviewed_on,
    level: row.level as Level,
    sentence: row.sentence,
    moved: row.moved,
    decision: row.decision as GoalReview['decision'],
    entryId: row.entry_id === null ? null : entryId.parse(row.entry_id),
    createdAt: new Date(row.created_at).toISOString(),
  };
}

function reviewToRow(review: GoalReview): GoalReviewTable {
  return {
    id: review.id,
    goal_id: review.goalId,
    reviewed_on: review.on,
    level: review.level,
    sentence: review.sentence,
    moved: review.moved,
    decision: review.decision,
    entry_id: review.entryId,
    created_at: Date.parse(review.createdAt),
  };
}

const inOrder = (db: Db) =>
  db.selectFrom('goal_review').selectAll().orderBy('reviewed_on').orderBy('created_at').orderBy(sql`rowid`);

/** The looks at one goal, the oldest first. */
export async function listReviews(db: Db, id: GoalId): Promise<GoalReview[]> {
  return (await inOrder(db).where('goal_id', '=', id).execute()).map(rowToReview);
}

/** The looks at several goals, by goal, the oldest first. */
export async function listReviewsOf(db: Db, ids: readonly GoalId[]): Promise<Map<GoalId, GoalReview[]>> {
  const found = new Map(ids.map((id) => [id, [] as GoalReview[]]));
  // A list of ids as one value: how many a statement takes one by one is limited.
  const rows = await inOrder(db)
    .where('goal_id', 'in', (eb) =>
      eb
        .selectFrom(eb.fn<{ value: string }>('json_each', [eb.val(JSON.stringify(ids))]).as('asked'))
        .select('asked.value'),
    )
    .execute();
  for (const row of rows) found.get(goalId.parse(row.goal_id))?.push(rowToReview(row));
  return found;
}

export async function findReview(db: Db, id: string): Promise<GoalReview | undefined> {
  const row = await db.selectFrom('goal_review').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowToReview(row);
}

export async function insertReview(db: Db, review: GoalReview): Promise<void> {
  await db.insertInto('goal_review').values(reviewToRow(review)).execute();
}

export async function updateReview(db: Db, review: GoalReview): Promise<void> {
  await db.updateTable('goal_review').set(reviewToRow(review)).where('id', '=', review.id).execute();
}

/** False when there is no such look. */
export async function deleteReview(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('goal_review').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
