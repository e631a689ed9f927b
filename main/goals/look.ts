import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Goal, GoalReview, GoalState, goalsContract } from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findState } from '../journal/journal.queries.ts';
import { getGoal, updateGoal } from './goals.queries.ts';
import { findReview, insertReview, listReviews, updateReview } from './reviews.queries.ts';

type WantedLook = z.output<typeof goalsContract.reviewGoal.input>;

const stateAfter: Record<GoalReview['decision'], GoalState> = {
  keep: 'active',
  change: 'active',
  drop: 'dropped',
  reached: 'reached',
};

/** The goal as a look leaves it. With other sentences, the level was chosen among these. */
function decided(goal: Goal, { decision, scale, on, reason, nextReviewOn }: WantedLook): Goal {
  const state = stateAfter[decision];
  const isOpen = state === 'active';
  return {
    ...goal,
    state,
    scale: decision === 'change' && scale ? scale : goal.scale,
    reason: isOpen ? '' : reason,
    closedOn: isOpen ? null : on,
    nextReviewOn: isOpen ? nextReviewOn : null,
  };
}

async function writeNewLook(trx: Db, goal: Goal, wanted: WantedLook, { now, newId }: Context): Promise<void> {
  if (goal.state !== 'active') throw new AppError('goal-not-active');
  const after = decided(goal, wanted);
  const { goalId, on, level, moved, decision, entryId } = wanted;
  await insertReview(trx, {
    id: wanted.id ?? newId(),
    goalId,
    on,
    level,
    sentence: sentenceAt(after.scale, level),
    moved,
    decision,
    entryId,
    createdAt: now().toISOString(),
  });
  await updateGoal(trx, after);
}

/**
 * What was noted at an earlier look, said anew. Only the newest one decides about the goal; the sentences of an older one are known
 * no more once they were changed after it, so that its level stays.
 */
async function changeLook(trx: Db, goal: Goal, known: GoalReview, wanted: WantedLook): Promise<void> {
  const reviews = await listReviews(trx, goal.id);
  const behind = reviews.slice(reviews.findIndex(({ id }) => id === known.id) + 1);
  const isNewest = behind.length === 0;
  const hasOtherSentences = behind.some(({ decision }) => decision === 'change');
  if (hasOtherSentences && wanted.level !== known.level) throw new AppError('scale-fixed');
  const after = isNewest ? decided(goal, wanted) : goal;
  const { on, level, moved, decision, entryId } = wanted;
  const sentence = hasOtherSentences ? known.sentence : sentenceAt(after.scale, level);
  await updateReview(trx, { ...known, on, level, sentence, moved, decision, entryId });
  if (isNewest) await updateGoal(trx, after);
}

/** A look stays when the page beside it is taken away, also on a screen that still knows of it. */
async function knownPage(trx: Db, id: EntryId | null): Promise<EntryId | null> {
  return id !== null && (await findState(trx, id)) ? id : null;
}

/** Brings back a look that was taken away, as it was; what became of its goal meanwhile stays. Throws `goal-missing`. */
export async function restoreLook(trx: Db, review: GoalReview): Promise<void> {
  await getGoal(trx, review.goalId);
  if (await findReview(trx, review.id)) return;
  await insertReview(trx, { ...review, entryId: await knownPage(trx, review.entryId) });
}

/** Writes a look at a goal: a new one, also where the one that is to be changed went away meanwhile, or a change. */
export async function writeLook(trx: Db, asked: WantedLook, context: Context): Promise<void> {
  const goal = await getGoal(trx, asked.goalId);
  const wanted = { ...asked, entryId: await knownPage(trx, asked.entryId) };
  const known = wanted.id === null ? undefined : await findReview(trx, wanted.id);
  if (known && known.goalId !== goal.id) throw new AppError('goal-missing');
  await (known ? changeLook(trx, goal, known, wanted) : writeNewLook(trx, goal, wanted, context));
}
