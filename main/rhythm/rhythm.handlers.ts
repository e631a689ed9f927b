import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { rhythmContract } from '../../shared/rhythm/rhythm.contract.ts';
import { inOrder, noRhythm } from '../../shared/rhythm/rhythm.rules.ts';
import type { Context } from '../context.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { findRhythm, insertRhythm } from './rhythm.queries.ts';

export const rhythmHandlers: DomainHandlers<typeof rhythmContract, Context> = {
  getRhythm: async ({ db }) => (await findRhythm(db)) ?? noRhythm,

  saveRhythm({ db }, wanted) {
    const saved = inOrder(wanted);
    return db.transaction().execute(async (trx) => {
      await insertRhythm(trx, saved);
      await countCommit(trx);
      return saved;
    });
  },
};
