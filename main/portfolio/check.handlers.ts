import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { isTellingLabel } from '../../shared/portfolio/guard/replacement.rules.ts';
import type { portfolioContract } from '../../shared/portfolio/portfolio.contract.ts';
import type { Context } from '../context.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { fileKey } from './guard/carried-files.ts';
import { deleteDecisions, writeDecision, writeEdit } from './guard/decisions.queries.ts';
import { readKnown } from './guard/examine.ts';
import { examinePortfolio } from './guard/prepare.ts';
import { getPortfolio } from './portfolio.queries.ts';

type CheckHandlers = Pick<
  DomainHandlers<typeof portfolioContract, Context>,
  'checkPortfolio' | 'decideWords' | 'savePictureEdit' | 'decideFile'
>;

export const checkHandlers: CheckHandlers = {
  async checkPortfolio(context, { id }) {
    return (await examinePortfolio(context, id)).check;
  },

  async decideWords(context, { id, decisions }) {
    const { db } = context;
    await db.transaction().execute(async (trx) => {
      const known = await readKnown(trx, await getPortfolio(trx, id));
      const taken = decisions.flatMap(({ key, decision, replacement }) =>
        decision === null ? [] : [{ key, decision, replacement: decision === 'replace' ? replacement : '' }],
      );
      for (const one of taken) {
        if (one.decision === 'replace' && one.replacement === '') throw new AppError('replacement-empty');
        if (isTellingLabel(one.replacement, known)) throw new AppError('replacement-telling');
        await writeDecision(trx, id, one);
      }
      const back = decisions.filter(({ decision }) => decision === null).map(({ key }) => key);
      await deleteDecisions(trx, id, back);
      await updateHasToForget(trx, true); // keys are made of the coach's words
      await countCommit(trx);
    });
    return (await examinePortfolio(context, id)).check;
  },

  async savePictureEdit(context, { id, edit }) {
    await context.db.transaction().execute(async (trx) => {
      await getPortfolio(trx, id);
      await writeEdit(trx, id, edit);
      await countCommit(trx);
    });
    return (await examinePortfolio(context, id)).check;
  },

  async decideFile(context, { id, attachmentId, decision }) {
    await context.db.transaction().execute(async (trx) => {
      await getPortfolio(trx, id);
      const key = fileKey(attachmentId);
      if (decision === null) await deleteDecisions(trx, id, [key]);
      else await writeDecision(trx, id, { key, decision, replacement: '' });
      await countCommit(trx);
    });
    return (await examinePortfolio(context, id)).check;
  },
};
