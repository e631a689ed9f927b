import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { currentTimeZone } from '../../shared/calendar/time-zone.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import type { ListedStep, StepId } from '../../shared/steps/steps.contract.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import type { WeekChange, WeekReview, weekContract } from '../../shared/week/week.contract.ts';
import { weekMessages } from '../../shared/week/week.messages.ts';
import { emptyReview } from '../../shared/week/week.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findState } from '../journal/journal.queries.ts';
import { writeEntry } from '../journal/journal.writing.ts';
import { findRunning } from '../programs/current.queries.ts';
import { toListed } from '../steps/browse.queries.ts';
import { requireStep, writeStep } from '../steps/step-change.ts';
import { listStepsById } from '../steps/steps.queries.ts';
import { getTemplate } from '../templates/templates.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { pageTitle, reviewToDocument } from './week.page.ts';
import { findReview, listEnded, listMoved, listStuck, upsertReview } from './week.queries.ts';

const listed = async (db: Db, ids: readonly string[]) => toListed(db, await listStepsById(db, ids));

/** What is still to be decided: what ended meanwhile, or went away, holds nothing up. */
async function withOpenSteps(db: Db, review: WeekReview): Promise<WeekReview> {
  const { changes, oneThing } = review;
  const picked = oneThing?.kind === 'known' ? oneThing.stepId : null;
  const steps = await listStepsById(db, [...changes.map(({ stepId }) => stepId), ...(picked === null ? [] : [picked])]);
  const open = new Set(steps.flatMap(({ id, state }) => (state === 'open' ? id : [])));
  return {
    ...review,
    changes: changes.filter(({ stepId }) => open.has(stepId)),
    oneThing: picked === null || open.has(picked) ? oneThing : null,
  };
}

/** The review as it is kept, with its page as long as that is in sight. */
async function reviewIn(db: Db, weekOf: LocalDate): Promise<WeekReview> {
  const review = await withOpenSteps(db, (await findReview(db, weekOf)) ?? emptyReview(weekOf));
  const state = review.entryId === null ? undefined : await findState(db, review.entryId);
  return state && state.deletedAt === null ? review : { ...review, entryId: null };
}

/** Throws `week-finished` for a week whose page is there. */
async function refuseFinished(db: Db, weekOf: LocalDate): Promise<void> {
  const { finishedAt, entryId: page } = await reviewIn(db, weekOf);
  if (finishedAt !== null && page !== null) throw new AppError('week-finished');
}

/** Does with a step what was decided, unless it ended meanwhile; answers whether something was done. Throws `step-missing`. */
async function applyChange(trx: Db, change: WeekChange, context: Context): Promise<boolean> {
  const step = await requireStep(trx, change.stepId);
  if (step.state !== 'open' || change.decision === 'keep') return false;
  switch (change.decision) {
    case 'move':
      await writeStep(trx, { ...step, dueOn: change.dueOn }, context, change.reason);
      break;
    case 'wait':
      await writeStep(trx, { ...step, lane: 'waiting' }, context);
      break;
    default:
      await writeStep(trx, { ...step, state: change.decision, reason: change.reason || step.reason }, context);
  }
  return true;
}

async function applyChanges(trx: Db, review: WeekReview, context: Context): Promise<WeekReview> {
  const changes: WeekChange[] = [];
  for (const change of review.changes) if (await applyChange(trx, change, context)) changes.push(change);
  return { ...review, changes };
}

/** What the week held, with what was decided just now: that counts even where the review comes after its week. */
async function contentOf(trx: Db, review: WeekReview, next: string | null) {
  const { changes: decided } = review;
  const idsWith = (...decisions: WeekChange['decision'][]): StepId[] =>
    decided.flatMap(({ decision, stepId }) => (decisions.includes(decision) ? stepId : []));
  const together = (ids: readonly string[], more: readonly string[]) => listed(trx, [...new Set([...ids, ...more])]);
  const ended = await together(await listEnded(trx, review.weekOf), idsWith('done', 'changed', 'dropped'));
  const moved = await together(await listMoved(trx, review.weekOf), idsWith('move'));
  const steps = new Map((await listed(trx, idsWith('wait'))).map((step): [string, ListedStep] => [step.id, step]));
  const stuck = decided.flatMap(({ stepId, decision, reason }) => {
    const step = steps.get(stepId);
    return step ? [{ step, decision: weekMessages.decisions[decision], reason }] : [];
  });
  return { review, ended, moved, stuck, next };
}

/** What the one thing is called, once it is picked for the week; a new one is written when its page is there, and one that ended is none. */
async function pickOneThing(trx: Db, { oneThing }: WeekReview, context: Context): Promise<string | null> {
  if (oneThing === null) return null;
  if (oneThing.kind === 'new') return oneThing.text === '' ? null : oneThing.text;
  const step = await requireStep(trx, oneThing.stepId);
  if (step.state !== 'open') return null;
  await writeStep(trx, { ...step, lane: 'week', dueOn: oneThing.dueOn ?? step.dueOn }, context);
  return step.text;
}

async function writeOneThing(trx: Db, page: EntryId, { oneThing }: WeekReview, context: Context): Promise<void> {
  if (oneThing?.kind !== 'new' || oneThing.text === '') return;
  const { text, dueOn } = oneThing;
  await writeStep(trx, { ...blankStep, id: null, entryId: page, text, dueOn, lane: 'week' }, context);
}

async function writePage(trx: Db, review: WeekReview, next: string | null, today: LocalDate, context: Context) {
  const template = await getTemplate(trx, 'weekly');
  const instant = context.now();
  const page = {
    id: entryId.parse(context.newId()),
    revision: 0,
    templateId: template.id,
    templateVersion: template.version,
    entryDate: today,
    time: { instant: instant.toISOString(), timeZone: currentTimeZone() },
    title: pageTitle(review.weekOf),
    body: reviewToDocument(await contentOf(trx, review, next), template),
    isDraft: false,
    isStarred: false,
    mentionsPupils: false,
    programId: (await findRunning(trx, today))?.id ?? null,
  };
  return (await writeEntry(trx, page, instant)).id; // counts the commit
}

export const weekHandlers: DomainHandlers<typeof weekContract, Context> = {
  findWeek: ({ db }, { weekOf }) => reviewIn(db, weekOf),

  async gatherWeek({ db }, { weekOf, today }) {
    return {
      ended: await listed(db, await listEnded(db, weekOf)),
      moved: await listed(db, await listMoved(db, weekOf)),
      stuck: await listed(db, await listStuck(db, today)),
    };
  },

  async keepWeek({ db }, wanted) {
    await db.transaction().execute(async (trx) => {
      await refuseFinished(trx, wanted.weekOf);
      await upsertReview(trx, { ...wanted, finishedAt: null, entryId: null });
      await countCommit(trx);
    });
    return null;
  },

  finishWeek(context, { today, ...wanted }) {
    return context.db.transaction().execute(async (trx) => {
      await refuseFinished(trx, wanted.weekOf);
      const finished = { finishedAt: context.now().toISOString(), entryId: null };
      const review = await applyChanges(trx, { ...wanted, ...finished }, context);
      const next = await pickOneThing(trx, review, context);
      const page = await writePage(trx, review, next, today, context);
      await writeOneThing(trx, page, review, context);
      // The words are on the page now, and go with it: nothing of them stays behind.
      await upsertReview(trx, { ...emptyReview(wanted.weekOf), ...finished, entryId: page });
      return { entryId: page };
    });
  },
};
