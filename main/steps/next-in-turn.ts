import { addDays, instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import { nextOccurrence } from '../../shared/planning/recurrence.rules.ts';
import { type Step, stepId } from '../../shared/steps/steps.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { updateHasToForget } from '../vault/vault.queries.ts';
import { listMoves } from './moves.queries.ts';
import { deleteStep, findStep, insertStep, isEvidence, listFollowers } from './steps.queries.ts';

const dayOfMonth = (date: LocalDate) => Number(date.slice('YYYY-MM-'.length));
const isLastOfMonth = (date: LocalDate) => dayOfMonth(addDays(date, 1)) === 1;

/** The day that a rhythm counts from: 28 February is the 31st of a month that has none, when the step before was due on one. */
async function anchorOf(trx: Db, { repeats, dueOn, followsId }: Step, today: LocalDate): Promise<LocalDate> {
  if (dueOn === null) return today;
  if (repeats !== 'monthly' || followsId === null || !isLastOfMonth(dueOn)) return dueOn;
  const before = await findStep(trx, followsId);
  const isShortened =
    before?.repeats === 'monthly' && before.dueOn !== null && dayOfMonth(before.dueOn) > dayOfMonth(dueOn);
  return isShortened ? anchorOf(trx, before, today) : dueOn;
}

/**
 * When a step that was done on a day comes again: on the first of its days after its own and after that day, so that a week
 * away does not bring three at once. Null: it does not.
 */
async function comesAgainOn(trx: Db, step: Step, doneOn: LocalDate): Promise<LocalDate | null> {
  const anchor = await anchorOf(trx, step, doneOn);
  return nextOccurrence(step.repeats, anchor, step.dueOn !== null && step.dueOn > doneOn ? step.dueOn : doneOn);
}

/**
 * The next one of a step that is done; which week it lies in is said by its day alone. Null where it does not come again, and
 * where it came already: a step that was opened again and is done anew brings no second one.
 */
export async function writeNext(
  trx: Db,
  done: Step,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
): Promise<Step | null> {
  const dueOn = await comesAgainOn(trx, done, instantToLocalDate(now()));
  if (dueOn === null) return null;
  if ((await listFollowers(trx, done.id)).some(({ repeats }) => repeats === done.repeats)) return null;
  const next: Step = {
    ...done,
    id: stepId.parse(newId()),
    dueOn,
    lane: 'later',
    state: 'open',
    reason: '',
    createdAt: now().toISOString(),
    closedOn: null,
    followsId: done.id,
  };
  await insertStep(trx, next);
  return next;
}

/** What a step has of its own; everything else it has from the one that it follows. */
const own = new Set<string>(['id', 'dueOn', 'lane', 'state', 'reason', 'createdAt', 'closedOn', 'followsId']);

async function isUntouched(trx: Db, next: Step, done: Step): Promise<boolean> {
  if (next.state !== 'open' || next.lane !== 'later' || next.reason !== '') return false;
  if (next.dueOn !== (await comesAgainOn(trx, done, done.closedOn ?? instantToLocalDate(new Date(next.createdAt)))))
    return false;
  const isSame = (Object.keys(next) as (keyof Step)[]).every((name) => own.has(name) || next[name] === done[name]);
  if (!isSame || (await listMoves(trx, [next.id])).size > 0) return false;
  return !(await isEvidence(trx, next.id)) && (await listFollowers(trx, next.id)).length === 0;
}

/** Takes back the one that followed a step that was done, as long as nothing was done with it. `done`: as it was until now. */
export async function takeBackNext(trx: Db, done: Step): Promise<void> {
  for (const next of await listFollowers(trx, done.id)) {
    if (!(await isUntouched(trx, next, done))) continue;
    await deleteStep(trx, next.id);
    await updateHasToForget(trx, true);
  }
}
