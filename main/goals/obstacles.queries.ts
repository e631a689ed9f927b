import { sql } from 'kysely';
import { type GoalId, goalId, type Obstacle } from '../../shared/goals/goals.contract.ts';
import type { Db } from '../db/schema.ts';
import type { GoalObstacleTable } from './goals.table.ts';

function rowToObstacle(row: GoalObstacleTable): Obstacle {
  return {
    id: row.id,
    goalId: goalId.parse(row.goal_id),
    kind: row.kind as Obstacle['kind'],
    text: row.text,
    cue: row.cue,
    response: row.response,
  };
}

/** In the order in which they were written. */
export async function listObstacles(db: Db, id: GoalId): Promise<Obstacle[]> {
  const rows = db
    .selectFrom('goal_obstacle')
    .selectAll()
    .where('goal_id', '=', id)
    .orderBy('created_at')
    .orderBy(sql`rowid`);
  return (await rows.execute()).map(rowToObstacle);
}

/** Writes an obstacle over what it said before; one that is not there (any more) is written anew. */
export async function writeObstacle(db: Db, { id, goalId: goal, ...words }: Obstacle, now: Date): Promise<void> {
  await db
    .insertInto('goal_obstacle')
    .values({ id, goal_id: goal, ...words, created_at: now.getTime() })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(words))
    .execute();
}

/** False when there is no such obstacle. */
export async function deleteObstacle(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('goal_obstacle').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
