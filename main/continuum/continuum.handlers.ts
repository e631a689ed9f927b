import {
  type continuumContract,
  markId,
  type Pair,
  type PairId,
  pairId,
} from '../../shared/continuum/continuum.contract.ts';
import { continuumMessages } from '../../shared/continuum/continuum.messages.ts';
import { examplesToAdd, roomFor } from '../../shared/continuum/continuum.rules.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteMark,
  deletePair,
  findPair,
  insertPair,
  listPairs,
  updateArchived,
  updateOrder,
  updateWords,
  upsertMark,
} from './continuum.queries.ts';

async function getPair(db: Db, id: PairId): Promise<Pair> {
  const pair = await findPair(db, id);
  if (!pair) throw new AppError('pair-missing');
  return pair;
}

async function requireRoom(trx: Db): Promise<void> {
  if (roomFor(await listPairs(trx)) === 0) throw new AppError('pairs-full');
}

export const continuumHandlers: DomainHandlers<typeof continuumContract, Context> = {
  listPairs: ({ db }) => listPairs(db),

  savePair({ db, now, newId }, { id: known, ...words }) {
    return db.transaction().execute(async (trx) => {
      const id = known ?? pairId.parse(newId());
      if (known === null) {
        await requireRoom(trx);
        await insertPair(trx, id, words, now());
      } else {
        await getPair(trx, id);
        await updateWords(trx, id, words);
      }
      await countCommit(trx);
      return getPair(trx, id);
    });
  },

  addExamplePairs({ db, now, newId }) {
    return db.transaction().execute(async (trx) => {
      const added: Pair[] = [];
      for (const words of examplesToAdd(await listPairs(trx), Object.values(continuumMessages.examples))) {
        const id = pairId.parse(newId());
        await insertPair(trx, id, words, now());
        added.push(await getPair(trx, id));
      }
      if (added.length > 0) await countCommit(trx);
      return added;
    });
  },

  async archivePair({ db }, { id, isArchived }) {
    await db.transaction().execute(async (trx) => {
      const pair = await getPair(trx, id);
      if (pair.isArchived === isArchived) return;
      if (!isArchived) await requireRoom(trx);
      await updateArchived(trx, id, isArchived);
      await countCommit(trx);
    });
    return null;
  },

  async removePair({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deletePair(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async orderPairs({ db }, { ids }) {
    await db.transaction().execute(async (trx) => {
      await updateOrder(trx, ids);
      await countCommit(trx);
    });
    return null;
  },

  saveMark({ db, newId }, wanted) {
    return db.transaction().execute(async (trx) => {
      await getPair(trx, wanted.pairId);
      await upsertMark(trx, markId.parse(newId()), wanted);
      await countCommit(trx);
      return getPair(trx, wanted.pairId);
    });
  },

  async removeMark({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deleteMark(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },
};
