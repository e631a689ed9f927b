import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { type Step, stepId, type stepsContract } from '../../shared/steps/steps.contract.ts';
import { hasNothing, noEnding } from '../../shared/steps/steps.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { isRound } from '../feedback/rounds.queries.ts';
import { findState } from '../journal/journal.queries.ts';
import { findAssessment } from '../mastery/mastery.queries.ts';
import { indexEnding } from '../search/indexing.queries.ts';
import { indexPerson } from '../search/people.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteEnding,
  deleteStep,
  findEnding,
  findEndingText,
  findStep,
  insertEnding,
  insertStep,
  listDueReviews,
  listDueSteps,
  listSteps,
  updateStep,
} from './steps.queries.ts';

async function requireEntry(trx: Db, id: EntryId | null): Promise<void> {
  if (id !== null && !(await findState(trx, id))) throw new AppError('entry-missing');
}

/** A step stays when the self-assessment that it came out of is taken away, also on a screen that still knows of it. */
async function knownAssessment(trx: Db, id: Step['assessmentId']): Promise<Step['assessmentId']> {
  return id !== null && (await findAssessment(trx, id)) ? id : null;
}

/** The same for the round of feedback that it came out of. */
async function knownRound(trx: Db, id: Step['roundId']): Promise<Step['roundId']> {
  return id !== null && (await isRound(trx, id)) ? id : null;
}

/** Makes findable what a step says, before and after a change: with its page, or with its person where it has no page. */
async function makeFindable(trx: Db, ...steps: (Step | undefined)[]): Promise<void> {
  const known = steps.filter((step) => step !== undefined);
  for (const id of new Set(known.flatMap((step) => step.entryId ?? [])))
    await indexEnding(trx, id, await findEndingText(trx, id));
  for (const id of new Set(known.flatMap((step) => (step.entryId === null ? (step.personId ?? []) : []))))
    await indexPerson(trx, id);
}

/** The day on which a step was closed; it stays when a closed step is changed, and goes when the step is opened again. */
function closedOnOf(state: Step['state'], known: Step | undefined, now: Date): Step['closedOn'] {
  if (state === 'open') return null;
  return known?.state === state ? known.closedOn : instantToLocalDate(now);
}

export const stepsHandlers: DomainHandlers<typeof stepsContract, Context> = {
  listSteps: ({ db }, filter) => listSteps(db, filter),

  async listDue({ db }, { upTo }) {
    return { steps: await listDueSteps(db, upTo), reviews: await listDueReviews(db, upTo) };
  },

  saveStep({ db, now, newId }, wanted) {
    return db.transaction().execute(async (trx) => {
      await requireEntry(trx, wanted.entryId);
      const assessmentId = await knownAssessment(trx, wanted.assessmentId);
      const known = wanted.id === null ? undefined : await findStep(trx, wanted.id);
      const saved: Step = {
        ...wanted,
        assessmentId,
        roundId: await knownRound(trx, wanted.roundId),
        id: wanted.id ?? stepId.parse(newId()),
        createdAt: known?.createdAt ?? now().toISOString(),
        closedOn: closedOnOf(wanted.state, known, now()),
      };
      await (known ? updateStep : insertStep)(trx, saved);
      await makeFindable(trx, known, saved);
      await countCommit(trx);
      return saved;
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

  findEnding: async ({ db }, { entryId }) => (await findEnding(db, entryId)) ?? noEnding(entryId),

  async saveEnding({ db }, ending) {
    await db.transaction().execute(async (trx) => {
      await requireEntry(trx, ending.entryId);
      await (hasNothing(ending) ? deleteEnding(trx, ending.entryId) : insertEnding(trx, ending));
      await indexEnding(trx, ending.entryId, await findEndingText(trx, ending.entryId));
      await countCommit(trx);
    });
    return null;
  },
};
