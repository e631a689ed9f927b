import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { ListedStep, Step, stepsContract } from '../../shared/steps/steps.contract.ts';
import { hasNothing, noEnding } from '../../shared/steps/steps.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findState } from '../journal/journal.queries.ts';
import { indexEnding } from '../search/indexing.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { browseSteps, countClosed, countLane, groupByPerson, groupBySource, toListed } from './browse.queries.ts';
import { listMoves, replaceMoves } from './moves.queries.ts';
import { makeFindable, replaceStep, requireStep, restoreStep, writeStep } from './step-change.ts';
import {
  deleteEnding,
  deleteStep,
  findEnding,
  findEndingText,
  findStep,
  insertEnding,
  listDueReviews,
  listDueSteps,
  listSteps,
} from './steps.queries.ts';

async function listed(db: Db, step: Step): Promise<ListedStep> {
  const [one] = await toListed(db, [step]);
  if (!one) throw new AppError('step-missing');
  return one;
}

type Change = { [Part in keyof Step]?: Step[Part] | undefined };

/** What a change says; what it leaves out stays as it is. */
function onlySaid(change: Change): Partial<Step> {
  return Object.fromEntries(Object.entries(change).filter(([, part]) => part !== undefined));
}

export const stepsHandlers: DomainHandlers<typeof stepsContract, Context> = {
  listSteps: ({ db }, filter) => listSteps(db, filter),

  async listDue({ db }, { upTo }) {
    return { steps: await listDueSteps(db, upTo), reviews: await listDueReviews(db, upTo) };
  },

  saveStep(context, wanted) {
    return context.db.transaction().execute(async (trx) => {
      const { step } = await writeStep(trx, wanted, context);
      await countCommit(trx);
      return step;
    });
  },

  async removeStep({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      const known = await findStep(trx, id);
      await deleteStep(trx, id);
      await makeFindable(trx, known);
      if (known) await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async restoreStep({ db }, wanted) {
    return db.transaction().execute(async (trx) => {
      const step = await restoreStep(trx, wanted);
      await countCommit(trx);
      return step;
    });
  },

  async rewordMoves({ db }, { id, reasons }) {
    await db.transaction().execute(async (trx) => {
      const moves = (await listMoves(trx, [id])).get(id) ?? [];
      if (moves.length !== reasons.length) throw new AppError('step-missing');
      await replaceMoves(
        trx,
        id,
        moves.map((move, place) => ({ ...move, reason: reasons[place] ?? '' })),
      );
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  browseSteps: ({ db }, page) => browseSteps(db, page),

  findStep: async ({ db }, { id }) => listed(db, await requireStep(db, id)),

  async countSteps({ db }, { weekEndsOn, closedFrom }) {
    return {
      week: await countLane(db, 'week', weekEndsOn),
      later: await countLane(db, 'later', weekEndsOn),
      waiting: await countLane(db, 'waiting', weekEndsOn),
      closed: await countClosed(db, closedFrom),
    };
  },

  groupSteps: ({ db }, { by }) => (by === 'person' ? groupByPerson(db) : groupBySource(db)),

  changeStep(context, { id, change, moveReason }) {
    return context.db.transaction().execute(async (trx) => {
      const known = await requireStep(trx, id);
      const { step, next } = await writeStep(trx, { ...known, ...onlySaid(change) }, context, moveReason);
      await countCommit(trx);
      return { step: await listed(trx, step), next: next && (await listed(trx, next)) };
    });
  },

  replaceStep(context, wanted) {
    return context.db.transaction().execute(async (trx) => {
      const { step, next } = await replaceStep(trx, wanted, context);
      await countCommit(trx);
      return { step: await listed(trx, step), next: await listed(trx, next) };
    });
  },

  findEnding: async ({ db }, { entryId }) => (await findEnding(db, entryId)) ?? noEnding(entryId),

  async saveEnding({ db }, ending) {
    await db.transaction().execute(async (trx) => {
      if (!(await findState(trx, ending.entryId))) throw new AppError('entry-missing');
      await (hasNothing(ending) ? deleteEnding(trx, ending.entryId) : insertEnding(trx, ending));
      await indexEnding(trx, ending.entryId, await findEndingText(trx, ending.entryId));
      await countCommit(trx);
    });
    return null;
  },
};
