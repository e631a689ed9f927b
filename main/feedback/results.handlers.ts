import { AppError } from '../../shared/errors.ts';
import type { feedbackContract } from '../../shared/feedback/feedback.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { findResults, makeEdition } from './edition.ts';
import { changeRound } from './round-change.ts';
import { getRound } from './rounds.queries.ts';

type Handled = 'findResults' | 'openResults';

/** What may be shown of the others. */
export const resultsHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  findResults: async ({ db }, { roundId: id }) => findResults(db, await getRound(db, id)),

  async openResults(context, { roundId: id }) {
    const opened = await changeRound(context, id, async (trx, round) => {
      if (round.role === 'collecting') throw new AppError('results-not-ready'); // they are the colleague's, not the helper's
      await makeEdition(trx, round, context);
    });
    return findResults(context.db, opened);
  },
};
