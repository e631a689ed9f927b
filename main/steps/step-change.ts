import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import { rememberMove } from '../../shared/steps/moves.rules.ts';
import { type Step, type StepId, type StepMove, stepId } from '../../shared/steps/steps.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findState } from '../journal/journal.queries.ts';
import { indexEnding } from '../search/indexing.queries.ts';
import { indexPerson } from '../search/people.queries.ts';
import { updateHasToForget } from '../vault/vault.queries.ts';
import { listMoves, replaceMoves } from './moves.queries.ts';
import { takeBackNext, writeNext } from './next-in-turn.ts';
import { withKnownOrigins } from './sources.queries.ts';
import { findEndingText, findStep, insertStep, updateStep } from './steps.queries.ts';

type Making = Pick<Context, 'now' | 'newId'>;
export type WrittenStep = Omit<Step, 'id' | 'createdAt' | 'closedOn'> & { id: StepId | null };

/** The step, or `step-missing`. */
export async function requireStep(db: Db, id: StepId): Promise<Step> {
  const step = await findStep(db, id);
  if (!step) throw new AppError('step-missing');
  return step;
}

/** Makes findable what a step says, before and after a change: with its page, or with its person where it has no page. */
export async function makeFindable(trx: Db, ...steps: (Step | undefined)[]): Promise<void> {
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

const spoken = ['text', 'cue', 'response', 'reason', 'quote'] as const satisfies (keyof Step)[];

/** Whether words that stood there do so no more: a name may have been taken out. What is added to them takes nothing away. */
const losesWords = (known: Step, saved: Step) => spoken.some((part) => !saved[part].startsWith(known[part]));

async function keepMoves(trx: Db, known: Step, saved: Step, now: Date, reason: string): Promise<void> {
  if (known.dueOn === saved.dueOn && reason === '') return;
  const moves = (await listMoves(trx, [known.id])).get(known.id) ?? [];
  const kept = rememberMove(moves, {
    from: known.dueOn,
    to: saved.dueOn,
    today: instantToLocalDate(now),
    writtenOn: instantToLocalDate(new Date(known.createdAt)),
    reason,
  });
  await replaceMoves(trx, saved.id, kept);
}

/**
 * Writes a step, a new one or a changed one, with all that follows from it: the day on which it ended, the moves of its due
 * day, the next one of a step that comes again, and that it can be found. Within the transaction of whoever asks, who counts
 * the commit. Throws `entry-missing` when its page is not in the journal.
 */
export async function writeStep(
  trx: Db,
  wanted: WrittenStep,
  making: Making,
  moveReason = '',
): Promise<{ step: Step; next: Step | null }> {
  if (wanted.entryId !== null && !(await findState(trx, wanted.entryId))) throw new AppError('entry-missing');
  const now = making.now();
  const known = wanted.id === null ? undefined : await findStep(trx, wanted.id);
  const step: Step = {
    ...(await withKnownOrigins(trx, wanted)),
    id: wanted.id ?? stepId.parse(making.newId()),
    createdAt: known?.createdAt ?? now.toISOString(),
    closedOn: closedOnOf(wanted.state, known, now),
  };
  if (step.followsId === step.id) step.followsId = null;
  await (known ? updateStep : insertStep)(trx, step);
  if (known) await keepMoves(trx, known, step, now, moveReason);
  if (known && losesWords(known, step)) await updateHasToForget(trx, true);
  const isNowDone = known?.state !== 'done' && step.state === 'done';
  const next = isNowDone ? await writeNext(trx, step, making) : null;
  if (known?.state === 'done' && step.state === 'open' && known.repeats !== 'never') await takeBackNext(trx, known);
  await makeFindable(trx, known, step, next ?? undefined);
  return { step, next };
}

/**
 * Brings a step back that was removed, as it was: with the day on which it was written, how it ended, and its moves. One that is
 * there already stays as it is. Throws `entry-missing` when its page is not in the journal.
 */
export async function restoreStep(trx: Db, { moves, ...wanted }: Step & { moves: readonly StepMove[] }): Promise<Step> {
  if (wanted.entryId !== null && !(await findState(trx, wanted.entryId))) throw new AppError('entry-missing');
  const known = await findStep(trx, wanted.id);
  if (known) return known;
  const step = await withKnownOrigins(trx, wanted);
  await insertStep(trx, step);
  await replaceMoves(trx, step.id, moves);
  await makeFindable(trx, step);
  return step;
}

/** Ends a step as changed, with a word why, and writes the one that takes its place. Throws `step-missing`. */
export async function replaceStep(
  trx: Db,
  { id, reason, by }: { id: StepId; reason: string; by: WrittenStep },
  making: Making,
): Promise<{ step: Step; next: Step }> {
  const known = await requireStep(trx, id);
  const { step } = await writeStep(trx, { ...known, state: 'changed', reason }, making);
  const { step: next } = await writeStep(trx, { ...by, id: null, followsId: id }, making);
  return { step, next };
}
