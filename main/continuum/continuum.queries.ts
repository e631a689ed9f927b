import type { LocalDate } from '../../shared/calendar/local-date.ts';
import {
  type Mark,
  type MarkId,
  markId,
  type Pair,
  type PairId,
  pairId,
} from '../../shared/continuum/continuum.contract.ts';
import type { Words } from '../../shared/continuum/continuum.rules.ts';
import type { Db } from '../db/schema.ts';
import type { ContinuumMarkTable, ContinuumPairTable } from './continuum.table.ts';

function rowToMark(row: ContinuumMarkTable): Mark {
  return { id: markId.parse(row.id), markedOn: row.marked_on, place: row.place, note: row.note };
}

function rowToPair(row: ContinuumPairTable, marks: readonly ContinuumMarkTable[]): Pair {
  return {
    id: pairId.parse(row.id),
    from: row.from_words,
    to: row.to_words,
    isArchived: row.is_archived === 1,
    marks: marks.map(rowToMark),
  };
}

const pairsInOrder = (db: Db) =>
  db.selectFrom('continuum_pair').orderBy('position').orderBy('created_at').orderBy('id');

/** In the coach's order, those that were put aside last; each with its marks, the oldest first. */
export async function listPairs(db: Db): Promise<Pair[]> {
  const rows = await pairsInOrder(db).selectAll().execute();
  const marks = await db.selectFrom('continuum_mark').selectAll().orderBy('marked_on').execute();
  const ofPair = new Map(rows.map(({ id }) => [id, [] as ContinuumMarkTable[]]));
  for (const mark of marks) ofPair.get(mark.pair_id)?.push(mark);
  const pairs = rows.map((row) => rowToPair(row, ofPair.get(row.id) ?? []));
  return [...pairs.filter((pair) => !pair.isArchived), ...pairs.filter((pair) => pair.isArchived)];
}

export async function findPair(db: Db, id: PairId): Promise<Pair | undefined> {
  const row = await db.selectFrom('continuum_pair').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const marks = db.selectFrom('continuum_mark').selectAll().where('pair_id', '=', id).orderBy('marked_on');
  return rowToPair(row, await marks.execute());
}

/** Puts a new pair behind all others. */
export async function insertPair(trx: Db, id: PairId, { from, to }: Words, now: Date): Promise<void> {
  const { last } = await trx
    .selectFrom('continuum_pair')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const row: ContinuumPairTable = {
    id,
    from_words: from,
    to_words: to,
    position: Number(last ?? -1) + 1,
    is_archived: 0,
    created_at: now.getTime(),
  };
  await trx.insertInto('continuum_pair').values(row).execute();
}

export async function updateWords(db: Db, id: PairId, { from, to }: Words): Promise<void> {
  await db.updateTable('continuum_pair').set({ from_words: from, to_words: to }).where('id', '=', id).execute();
}

export async function updateArchived(db: Db, id: PairId, isArchived: boolean): Promise<void> {
  const change = { is_archived: isArchived ? 1 : 0 };
  await db.updateTable('continuum_pair').set(change).where('id', '=', id).execute();
}

/** Those ids first, in that order; pairs that are not named keep their order behind them. */
export async function updateOrder(trx: Db, ids: readonly PairId[]): Promise<void> {
  const known = (await pairsInOrder(trx).select('id').execute()).map(({ id }) => id);
  const named = new Set<string>(ids);
  const wanted = [...[...named].filter((id) => known.includes(id)), ...known.filter((id) => !named.has(id))];
  for (const [position, id] of wanted.entries())
    await trx.updateTable('continuum_pair').set({ position }).where('id', '=', id).execute();
}

/** Its marks go with the row. False when there is no such pair. */
export async function deletePair(db: Db, id: PairId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('continuum_pair').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export interface WantedMark {
  pairId: PairId;
  markedOn: LocalDate;
  place: number;
  note: string;
}

/** Sets the mark of a day; one that the day has already keeps its id and is moved. */
export async function upsertMark(
  db: Db,
  id: MarkId,
  { pairId: pair, markedOn, place, note }: WantedMark,
): Promise<void> {
  await db
    .insertInto('continuum_mark')
    .values({ id, pair_id: pair, marked_on: markedOn, place, note })
    .onConflict((conflict) => conflict.columns(['pair_id', 'marked_on']).doUpdateSet({ place, note }))
    .execute();
}

/** False when there is no such mark. */
export async function deleteMark(db: Db, id: MarkId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('continuum_mark').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
