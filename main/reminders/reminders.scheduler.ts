import type { Quiet } from '../../shared/planning/quiet-hours.rules.ts';
import { instantOfMoment, momentAt, quietOf } from '../../shared/planning/reminder.rules.ts';
import type { LocalMoment } from '../../shared/reminders/reminders.contract.ts';
import { type Notice, noticeOf } from '../../shared/reminders/reminders.rules.ts';
import type { Db } from '../db/schema.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { listPending, type Pending, WEEK } from './pending.ts';
import { getSettings, listWords, updateShown, updateWeekShown } from './reminders.queries.ts';

export interface SchedulerParts {
  now(): Date;
  timeZone(): string;
  /** Calls once, after so many milliseconds of a clock that may stand still while the computer sleeps; answers how to stop it. */
  later(run: () => void, milliseconds: number): () => void;
  /** The open journal; undefined while there is none or its files are being replaced. */
  journal(): Db | undefined;
  /** Whether nobody but the coach sees what a notification says. */
  isPrivate(): boolean;
  show(notice: Notice): void;
  trouble(error: unknown): void;
}

export interface Scheduler {
  /** The journal was opened. */
  opened(): Promise<void>;
  /** The journal is about to be closed: what is still to come is kept, without a word. */
  closing(db: Db): Promise<void>;
  /** Looks now: something changed, or the computer woke up. */
  look(): Promise<void>;
  stop(): void;
}

/** What is known while the journal is closed. */
interface Kept {
  pending: readonly Pending[];
  quiet: Quiet;
}

const nothingKept: Kept = { pending: [], quiet: { hours: null, days: [] } };

const MINUTE = 60_000;
/** Who leaves Cairn locked for longer than a year is reminded again once it is opened. */
const AHEAD = 400 * 1440 * MINUTE;
/** A gap of a clock is a day at most: what comes later than that need not be looked at closely. */
const GAP = 26 * 60 * MINUTE;

/**
 * Reminds of what comes due while Cairn runs, each occasion once. It looks at the wall clock at the beginning of every minute
 * and never counts on how long it slept: a suspended computer, a clock that is set and another time zone are all the same to
 * it. What came due before the journal was first opened in this run is not made up for; Today shows it.
 *
 * While the journal is closed it knows moments and ids and reminds without words; what it has shown then is written down when
 * the journal is opened.
 */
export function createScheduler(parts: SchedulerParts): Scheduler {
  /** From when on something is news, on the coach's own clock: since the journal was first opened in this run. */
  let since: LocalMoment | undefined;
  let kept = nothingKept;
  /** What was shown and is not written down yet, by id. */
  const unwritten = new Map<string, Pending>();
  let work: Promise<void> = Promise.resolve();
  let cancel = () => {};
  let isStopped = false;

  const inTurn = (next: () => Promise<void>): Promise<void> => {
    work = work.then(next).catch(parts.trouble);
    return work;
  };

  /** A clock that is set back, or a journey to the west, makes all that is still to come news once more. */
  function readClock(): Date {
    const now = parts.now();
    const moment = momentAt(now, parts.timeZone());
    if (since !== undefined && moment < since) since = moment;
    return now;
  }

  function dueOf(pending: readonly Pending[], quiet: Quiet, now: Date): Pending[] {
    const zone = parts.timeZone();
    const horizon = momentAt(new Date(now.getTime() + GAP), zone);
    return pending.filter(({ id, occasion, moment }) => {
      if (since === undefined || moment < since || moment > horizon) return false;
      if (unwritten.get(id)?.occasion === occasion) return false;
      return instantOfMoment(moment, quiet, zone) <= now;
    });
  }

  function show(due: readonly Pending[], words: readonly string[] | null): void {
    const steps = due.filter(({ id }) => id !== WEEK);
    parts.show(noticeOf({ steps: steps.length, hasWeek: steps.length < due.length, words }));
  }

  async function writeDown(db: Db): Promise<void> {
    if (unwritten.size === 0) return;
    const shown = [...unwritten.values()];
    await db.transaction().execute(async (trx) => {
      await updateShown(
        trx,
        shown.filter(({ id }) => id !== WEEK),
      );
      const week = unwritten.get(WEEK);
      if (week) await updateWeekShown(trx, week.occasion);
      await countCommit(trx);
    });
    for (const { id, occasion } of shown) if (unwritten.get(id)?.occasion === occasion) unwritten.delete(id);
  }

  async function lookAt(db: Db, now: Date): Promise<void> {
    const moment = momentAt(now, parts.timeZone());
    const known = await getSettings(db);
    const pending = await listPending(db, known, { from: since ?? moment, now: moment, to: moment });
    const due = dueOf(pending, quietOf(known.settings), now);
    for (const one of due) unwritten.set(one.id, one);
    const wantsWords = known.settings.says === 'words' && parts.isPrivate();
    const words = wantsWords
      ? await listWords(
          db,
          due.map(({ id }) => id),
        )
      : null;
    // Written first: whatever happens between the two, nothing is shown twice.
    await writeDown(db).catch(parts.trouble);
    if (due.length > 0) show(due, words);
  }

  function lookFromOutside(now: Date): void {
    const due = dueOf(kept.pending, kept.quiet, now);
    for (const one of due) unwritten.set(one.id, one);
    if (due.length === 0) return;
    kept = { ...kept, pending: kept.pending.filter((one) => !due.includes(one)) };
    show(due, null);
  }

  async function lookNow(): Promise<void> {
    if (isStopped) return;
    const now = readClock();
    const db = parts.journal();
    if (db) await lookAt(db, now);
    else lookFromOutside(now);
  }

  function plan(): void {
    cancel();
    if (isStopped) return;
    const now = parts.now().getTime();
    cancel = parts.later(() => void inTurn(lookNow).then(plan), MINUTE - (now % MINUTE));
  }

  plan();
  return {
    opened: () =>
      inTurn(async () => {
        since ??= momentAt(parts.now(), parts.timeZone());
        kept = nothingKept;
        await lookNow();
      }),
    closing: (db) =>
      inTurn(async () => {
        const now = readClock();
        const moment = momentAt(now, parts.timeZone());
        const to = momentAt(new Date(now.getTime() + AHEAD), parts.timeZone());
        const known = await getSettings(db);
        const pending = await listPending(db, known, { from: since ?? moment, now: moment, to });
        kept = { pending, quiet: quietOf(known.settings) };
      }),
    look: () => inTurn(lookNow),
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
