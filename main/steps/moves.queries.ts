import type { StepId, StepMove } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';

/** Every move of these steps, the oldest first; a step that was never moved has none. */
export async function listMoves(db: Db, ids: readonly StepId[]): Promise<Map<string, StepMove[]>> {
  const moves = new Map<string, StepMove[]>();
  if (ids.length === 0) return moves;
  const rows = await db.selectFrom('step_move').selectAll().where('step_id', 'in', ids).orderBy('id').execute();
  for (const { step_id, from_on, to_on, moved_on, reason } of rows) {
    const move = { from: from_on, to: to_on, movedOn: moved_on, reason };
    moves.set(step_id, [...(moves.get(step_id) ?? []), move]);
  }
  return moves;
}

/** Writes the moves of a step anew, the oldest first. */
export async function replaceMoves(trx: Db, id: StepId, moves: readonly StepMove[]): Promise<void> {
  await trx.deleteFrom('step_move').where('step_id', '=', id).execute();
  for (const { from, to, movedOn, reason } of moves) {
    await trx
      .insertInto('step_move')
      .values({ step_id: id, from_on: from, to_on: to, moved_on: movedOn, reason })
      .execute();
  }
}
