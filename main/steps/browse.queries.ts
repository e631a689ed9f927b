import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { queryToMatch } from '../../shared/search/search.rules.ts';
import type { Lane, ListedStep, SourceKind, Step, StepSieve } from '../../shared/steps/steps.contract.ts';
import type { Db, Schema } from '../db/schema.ts';
import { listMoves } from './moves.queries.ts';
import { sourceOf, withTitles } from './sources.queries.ts';
import { rowToStep } from './steps.queries.ts';
import type { StepTable } from './steps.table.ts';

type Row = SelectQueryBuilder<Schema, 'step' | 'entry', StepTable>;

/** Steps without a day come behind all others. Written as in the index. */
const day = sql<string>`coalesce(step.due_on, '9999-12-31')`;
const WITHOUT_DAY = '9999-12-31';
const isOpen = sql<boolean>`step.state = 'open'`;

const originColumns = {
  page: 'entry_id',
  round: 'round_id',
  assessment: 'assessment_id',
  meeting: 'contact_id',
  step: 'follows_id',
  goal: 'goal_id',
  plan: 'plan_id',
} as const satisfies Record<Exclude<SourceKind, 'none'>, keyof StepTable>;

/** What a step came out of, as `sourceOf` has it: the first of its origins. */
const kindOfSource = sql<SourceKind>`CASE
  WHEN step.entry_id IS NOT NULL THEN 'page' WHEN step.round_id IS NOT NULL THEN 'round'
  WHEN step.assessment_id IS NOT NULL THEN 'assessment' WHEN step.contact_id IS NOT NULL THEN 'meeting'
  WHEN step.follows_id IS NOT NULL THEN 'step' WHEN step.goal_id IS NOT NULL THEN 'goal'
  WHEN step.plan_id IS NOT NULL THEN 'plan' ELSE 'none' END`;
const idOfSource = sql<string | null>`coalesce(step.entry_id, step.round_id, step.assessment_id, step.contact_id,
  step.follows_id, step.goal_id, step.plan_id)`;

const inSight = (db: Db) =>
  db.selectFrom('step').leftJoin('entry', 'entry.id', 'step.entry_id').where('entry.deleted_at', 'is', null);

/** By the index of search; words that hold nothing to look for find nothing. */
function withWords(query: Row, words: string): Row {
  if (words.trim() === '') return query;
  const match = queryToMatch(words);
  if (match === undefined) return query.where(sql<boolean>`0`);
  return query.where(
    'step.id',
    'in',
    sql<string>`(
      SELECT planned_text.owner_id FROM planned_index JOIN planned_text ON planned_text.rowid = planned_index.rowid
      WHERE planned_index MATCH ${match} AND planned_text.kind = 'step')`,
  );
}

function withSource(query: Row, { kind, id }: NonNullable<StepSieve['source']>): Row {
  const ofKind = query.where(kindOfSource, '=', kind);
  return kind === 'none' || id === null ? ofKind : ofKind.where(`step.${originColumns[kind]}`, '=', id);
}

function sieved(db: Db, sieve: StepSieve): Row {
  let query: Row = inSight(db).selectAll('step');
  const [only, ...others] = sieve.states;
  if (only === 'open' && others.length === 0) query = query.where(isOpen);
  else query = query.where('step.state', 'in', sieve.states);
  if (sieve.dueFrom !== null) query = query.where(day, '>=', sieve.dueFrom).where('step.due_on', 'is not', null);
  if (sieve.dueTo !== null) query = query.where(day, '<=', sieve.dueTo);
  if (sieve.hasDay === true) query = query.where(day, '<', WITHOUT_DAY);
  if (sieve.hasDay === false) query = query.where(day, '=', WITHOUT_DAY);
  if (!sieve.states.includes('open')) query = query.where('step.closed_on', 'is not', null); // the index holds these
  if (sieve.closedFrom !== null) query = query.where('step.closed_on', '>=', sieve.closedFrom);
  if (sieve.person === 'none') query = query.where('step.person_id', 'is', null);
  else if (sieve.person !== null) query = query.where('step.person_id', '=', sieve.person);
  if (sieve.source !== null) query = withSource(query, sieve.source);
  if (sieve.goalId !== null) query = query.where('step.goal_id', '=', sieve.goalId);
  if (sieve.planId !== null) query = query.where('step.plan_id', '=', sieve.planId);
  return withWords(query, sieve.words);
}

type Where = (eb: ExpressionBuilder<Schema, 'step'>) => ReturnType<ExpressionBuilder<Schema, 'step'>['and']>;

/**
 * What lies in a lane of the board, in one or two stretches of the index: this week is what was picked for it, and what is due
 * by its end. Each stretch is read in the order of its days, so that a page of it costs the same however full the lane is.
 */
function stretchesOf(lane: Lane, weekEndsOn: LocalDate): Where[] {
  switch (lane) {
    case 'waiting':
      return [(eb) => eb.and([eb('step.lane', '=', 'waiting')])];
    case 'week':
      return [
        (eb) => eb.and([eb('step.lane', '=', 'week')]),
        (eb) => eb.and([eb('step.lane', '=', 'later'), eb(day, '<=', weekEndsOn)]),
      ];
    case 'later':
      return [(eb) => eb.and([eb('step.lane', '=', 'later'), eb(day, '>', weekEndsOn)])];
  }
}

const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other));

const byDay = (one: StepTable, other: StepTable) =>
  compareText(one.due_on ?? '9999-12-31', other.due_on ?? '9999-12-31') ||
  one.created_at - other.created_at ||
  compareText(one.id, other.id);

export interface StepPage {
  sieve: StepSieve;
  order: 'due' | 'latest' | 'closed';
  offset: number;
  limit: number;
}

function inOrder(query: Row, order: StepPage['order']): Row {
  switch (order) {
    case 'due':
      return query.orderBy(day).orderBy('step.created_at').orderBy('step.id');
    case 'latest':
      return query.orderBy(day, 'desc').orderBy('step.created_at', 'desc').orderBy('step.id', 'desc');
    case 'closed':
      return query.orderBy('step.closed_on', 'desc').orderBy('step.created_at', 'desc').orderBy('step.id', 'desc');
  }
}

/** One step more than the page holds, where there is one. */
async function readRows(db: Db, { sieve, order, offset, limit }: StepPage): Promise<StepTable[]> {
  const query = sieved(db, sieve);
  if (sieve.lane === null)
    return inOrder(query, order)
      .offset(offset)
      .limit(limit + 1)
      .execute();
  const found: StepTable[] = [];
  for (const where of stretchesOf(sieve.lane.lane, sieve.lane.weekEndsOn)) {
    const stretch = inOrder(query.where(where), 'due').limit(offset + limit + 1);
    found.push(...(await stretch.execute()));
  }
  return found.toSorted(byDay).slice(offset, offset + limit + 1);
}

/** The same steps with their moves and with what they came out of. */
export async function toListed(db: Db, steps: readonly Step[]): Promise<ListedStep[]> {
  const moves = await listMoves(
    db,
    steps.map(({ id }) => id),
  );
  const sources = await withTitles(db, steps.map(sourceOf));
  return steps.map((step, index) => ({
    ...step,
    moves: moves.get(step.id) ?? [],
    from: sources[index] ?? { kind: 'none', id: null, title: '' },
  }));
}

/** A page of the steps that go through a sieve. A lane holds open steps and is always in the order of their days. */
export async function browseSteps(db: Db, page: StepPage): Promise<{ steps: ListedStep[]; hasMore: boolean }> {
  const rows = await readRows(db, page);
  const steps = await toListed(db, rows.slice(0, page.limit).map(rowToStep));
  return { steps, hasMore: rows.length > page.limit };
}

/** More than this is not counted: nobody reads the figure, and counting has to walk. */
const COUNTED_AT_MOST = 1000;

/** How many open steps lie in a lane, up to 1,000. */
export async function countLane(db: Db, lane: Lane, weekEndsOn: LocalDate): Promise<number> {
  let count = 0;
  for (const where of stretchesOf(lane, weekEndsOn)) {
    const some = inSight(db).select('step.id').where(isOpen).where(where).limit(COUNTED_AT_MOST);
    const { found } = await db
      .selectFrom(some.as('some'))
      .select(({ fn }) => fn.countAll<number>().as('found'))
      .executeTakeFirstOrThrow();
    count += found;
  }
  return Math.min(count, COUNTED_AT_MOST);
}

/** How many steps ended since a day, that day included; up to 1,000. */
export async function countClosed(db: Db, closedFrom: LocalDate): Promise<number> {
  const some = inSight(db).select('step.id').where('step.closed_on', '>=', closedFrom).limit(COUNTED_AT_MOST);
  const { found } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  return found;
}

export interface StepGroup {
  personId: Step['personId'];
  source: ListedStep['from'] | null;
  count: number;
  nextDueOn: LocalDate | null;
}

const GROUPS_AT_MOST = 500;

/** Whom open steps concern: the nearest day first, nobody last. */
export async function groupByPerson(db: Db): Promise<StepGroup[]> {
  const rows = await inSight(db)
    .select(({ fn }) => [
      'step.person_id',
      fn.countAll<number>().as('count'),
      fn.min<string | null>('step.due_on').as('next'),
    ])
    .where(isOpen)
    .groupBy('step.person_id')
    .orderBy(({ eb }) => eb('step.person_id', 'is', null))
    .orderBy('next', (order) => order.asc().nullsLast())
    .orderBy('step.person_id')
    .limit(GROUPS_AT_MOST)
    .execute();
  return rows.map(({ person_id, count, next }) => ({
    personId: person_id === null ? null : personId.parse(person_id),
    source: null,
    count,
    nextDueOn: next,
  }));
}

/** What open steps came out of: the nearest day first. */
export async function groupBySource(db: Db): Promise<StepGroup[]> {
  const rows = await inSight(db)
    .select(({ fn }) => [
      kindOfSource.as('kind'),
      idOfSource.as('id'),
      fn.countAll<number>().as('count'),
      fn.min<string | null>('step.due_on').as('next'),
    ])
    .where(isOpen)
    .groupBy([kindOfSource, idOfSource])
    .orderBy('next', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(GROUPS_AT_MOST)
    .execute();
  const sources = await withTitles(db, rows);
  return rows.map(({ count, next }, index) => ({
    personId: null,
    source: sources[index] ?? null,
    count,
    nextDueOn: next,
  }));
}
