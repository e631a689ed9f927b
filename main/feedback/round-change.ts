import { AppError } from '../../shared/errors.ts';
import type { Round, RoundId } from '../../shared/feedback/feedback.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { getRound } from './rounds.queries.ts';

/** Throws `round-closed` where the answers were deleted: nothing more can come in. */
export function requireOpen({ answersDeletedOn }: Pick<Round, 'answersDeletedOn'>): void {
  if (answersDeletedOn !== null) throw new AppError('round-closed');
}

/** Changes a round that has to be there, counts it, and gives it back as it is then. */
export function changeRound(
  { db }: Pick<Context, 'db'>,
  id: RoundId,
  write: (trx: Db, round: Round) => Promise<void>,
): Promise<Round> {
  return db.transaction().execute(async (trx) => {
    await write(trx, await getRound(trx, id));
    await countCommit(trx);
    return getRound(trx, id);
  });
}
