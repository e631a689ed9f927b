import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import { instantIn } from '../../shared/calendar/time-zone.ts';
import { type WeekReview, weekReview } from '../../shared/week/week.contract.ts';
import type { Db } from '../db/schema.ts';

/** As it was kept; undefined when nothing was. Its page may be gone. */
export async function findReview(db: Db, weekOf: LocalDate): Promise<WeekReview | undefined> {
  const row = await db.selectFrom('week_review').selectAll().where('week_of', '=', weekOf).executeTakeFirst();
  if (!row) return undefined;
  return weekReview.parse({
    ...(JSON.parse(row.draft_json) as object),
    weekOf,
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
    entryId: row.entry_id,
  });
}

export async function upsertReview(trx: Db, review: WeekReview): Promise<void> {
  const { weekOf, finishedAt, entryId, ...draft } = review;
  const columns = {
    draft_json: JSON.stringify(draft),
    finished_at: finishedAt === null ? null : Date.parse(finishedAt),
    entry_id: entryId,
  };
  await trx
    .insertInto('week_review')
    .values({ week_of: weekOf, ...columns })
    .onConflict((conflict) => conflict.column('week_of').doUpdateSet(columns))
    .execute();
}

/** More than anybody talks over in ten minutes. */
const AT_MOST = 100;

const inSight = (db: Db) =>
  db
    .selectFrom('step')
    .leftJoin('entry', 'entry.id', 'step.entry_id')
    .select('step.id')
    .where('entry.deleted_at', 'is', null)
    .limit(AT_MOST);

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** The steps that ended in the seven days from that Monday on, as they ended. */
export async function listEnded(db: Db, weekOf: LocalDate): Promise<string[]> {
  const query = inSight(db).where('step.closed_on', '>=', weekOf).where('step.closed_on', '<=', addDays(weekOf, 6));
  return idsOf(await query.orderBy('step.closed_on').orderBy('step.created_at').execute());
}

/** The steps whose day was moved in these seven days. */
export async function listMoved(db: Db, weekOf: LocalDate): Promise<string[]> {
  const query = inSight(db).where(({ exists, selectFrom }) =>
    exists(
      selectFrom('step_move')
        .select('step_move.id')
        .whereRef('step_move.step_id', '=', 'step.id')
        .where('step_move.moved_on', '>=', weekOf)
        .where('step_move.moved_on', '<=', addDays(weekOf, 6)),
    ),
  );
  return idsOf(await query.orderBy('step.due_on').orderBy('step.created_at').execute());
}

/** How many moves, and how many days of waiting, make a step one to talk over. */
const MOVES = 2;
const WAITING_DAYS = 14;

/** Open steps whose day has passed, that were moved twice or more, or that wait on others and are two weeks old. */
export async function listStuck(db: Db, today: LocalDate): Promise<string[]> {
  const longAgo = instantIn(addDays(today, 1 - WAITING_DAYS), '00:00', 'UTC').getTime();
  const moves = sql<number>`(SELECT count(*) FROM step_move WHERE step_move.step_id = step.id)`;
  const query = inSight(db)
    .where('step.state', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('step.due_on', '<', today),
        eb(moves, '>=', MOVES),
        eb.and([eb('step.lane', '=', 'waiting'), eb('step.created_at', '<', longAgo)]),
      ]),
    );
  return idsOf(
    await query
      .orderBy('step.due_on', (order) => order.asc().nullsLast())
      .orderBy('step.created_at')
      .execute(),
  );
}
