import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { Round, RoundId } from '../../shared/feedback/feedback.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { getRound, updateGivenOut } from './rounds.queries.ts';

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

/** Once its questions left the journal, in whatever way, they stay as they are: what is answered has to be what was asked. */
export async function rememberGivenOut({ db, now }: Pick<Context, 'db' | 'now'>, id: RoundId): Promise<void> {
  await changeRound({ db }, id, (trx) => updateGivenOut(trx, id, instantToLocalDate(now())));
}
