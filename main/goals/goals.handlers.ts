import { addDays, instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import {
  type Goal,
  type GoalState,
  goalId,
  type goalsContract,
  type Scale,
} from '../../shared/goals/goals.contract.ts';
import { isSameScale, nextLookAt } from '../../shared/goals/goals.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { findScaleFlaw } from '../../shared/planning/scale.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { deleteGoal, getGoal, getListedGoal, insertGoal, listGoals, updateGoal } from './goals.queries.ts';
import { restoreLook, writeLook } from './look.ts';
import { deleteObstacle, listObstacles, writeObstacle } from './obstacles.queries.ts';
import { findOriginTitle, withKnownOrigins } from './origins.queries.ts';
import { deleteReview, listReviews, listReviewsOf } from './reviews.queries.ts';

/** More goals than anybody has; what a figure is made of is never cut off. */
const ALL = 100_000;

/** Throws `scale-incomplete` or `scale-repeats`. */
function requireScale(scale: Scale): void {
  const flaw = findScaleFlaw(scale);
  if (flaw) throw new AppError(flaw.kind === 'empty' ? 'scale-incomplete' : 'scale-repeats');
}

async function getWholeGoal(db: Db, id: Goal['id']) {
  const goal = await getListedGoal(db, id);
  return {
    goal,
    reviews: await listReviews(db, id),
    obstacles: await listObstacles(db, id),
    fromTitle: await findOriginTitle(db, goal),
  };
}

const newGoal = { state: 'idea', reason: '', nextReviewOn: null, startedOn: null, closedOn: null } as const;

/** Another rhythm counts from the last look, and asks for nothing that lies behind. */
async function nextLookOf(db: Db, goal: Goal, rhythm: Goal['rhythm'], today: LocalDate): Promise<LocalDate | null> {
  if (goal.state !== 'active' || goal.rhythm === rhythm) return goal.nextReviewOn;
  const from = (await getListedGoal(db, goal.id)).lastReviewOn ?? goal.startedOn ?? today;
  return nextLookAt({ rhythm }, from, addDays(today, -1));
}

/** The goal in another state. One that never began is an idea when it is opened again, and cannot have been reached. */
function withState(goal: Goal, state: GoalState, reason: string, today: LocalDate): Goal {
  if (state === 'idea' || state === 'active') {
    const open = goal.startedOn === null ? 'idea' : 'active';
    if (goal.state === open) return goal;
    const nextReviewOn = open === 'active' ? nextLookAt(goal, today) : null;
    return { ...goal, state: open, reason: '', closedOn: null, nextReviewOn };
  }
  if (state === 'reached' && goal.startedOn === null) throw new AppError('goal-not-active');
  return { ...goal, state, reason, closedOn: goal.closedOn ?? today, nextReviewOn: null };
}

export const goalsHandlers: DomainHandlers<typeof goalsContract, Context> = {
  listGoals: ({ db }, filter) => listGoals(db, filter),

  findGoal: ({ db }, { id }) => getWholeGoal(db, id),

  async listCourse({ db }, { personId }) {
    const goals = await listGoals(db, { states: ['active', 'reached'], personId, limit: ALL });
    const reviews = await listReviewsOf(
      db,
      goals.map(({ id }) => id),
    );
    return goals.map((goal) => ({ goal, reviews: reviews.get(goal.id) ?? [] }));
  },

  saveGoal({ db, now, newId }, { id, ...asked }) {
    return db.transaction().execute(async (trx) => {
      const wanted = await withKnownOrigins(trx, asked);
      const known = id === null ? null : await getGoal(trx, id);
      const goal: Goal = known
        ? { ...known, ...wanted, nextReviewOn: await nextLookOf(trx, known, wanted.rhythm, instantToLocalDate(now())) }
        : { ...newGoal, ...wanted, id: goalId.parse(newId()), createdAt: now().toISOString() };
      const isFixed = known !== null && known.startedOn !== null;
      if (isFixed && !(isSameScale(known.scale, goal.scale) && known.startLevel === goal.startLevel))
        throw new AppError('scale-fixed');
      await (known ? updateGoal(trx, goal) : insertGoal(trx, goal));
      await countCommit(trx);
      return goal;
    });
  },

  startGoal({ db }, { id, today }) {
    return db.transaction().execute(async (trx) => {
      const known = await getGoal(trx, id);
      if (known.state === 'active') return known;
      if (known.state !== 'idea') throw new AppError('goal-not-active');
      requireScale(known.scale);
      const goal: Goal = { ...known, state: 'active', startedOn: today, nextReviewOn: nextLookAt(known, today) };
      await updateGoal(trx, goal);
      await countCommit(trx);
      return goal;
    });
  },

  reviewGoal(context, wanted) {
    return context.db.transaction().execute(async (trx) => {
      if (wanted.decision === 'change' && wanted.scale) requireScale(wanted.scale);
      await writeLook(trx, wanted, context);
      await countCommit(trx);
      return getWholeGoal(trx, wanted.goalId);
    });
  },

  async removeReview({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deleteReview(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async restoreReview({ db }, review) {
    await db.transaction().execute(async (trx) => {
      await restoreLook(trx, review);
      await countCommit(trx);
    });
    return null;
  },

  setGoalState({ db }, { id, state, reason, today }) {
    return db.transaction().execute(async (trx) => {
      const goal = withState(await getGoal(trx, id), state, reason, today);
      await updateGoal(trx, goal);
      await countCommit(trx);
      return goal;
    });
  },

  saveObstacle({ db, now, newId }, { id, ...wanted }) {
    return db.transaction().execute(async (trx) => {
      await getGoal(trx, wanted.goalId);
      const obstacle = { id: id ?? newId(), ...wanted };
      await writeObstacle(trx, obstacle, now());
      await countCommit(trx);
      return obstacle;
    });
  },

  async removeObstacle({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deleteObstacle(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async removeGoal({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deleteGoal(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },
};
