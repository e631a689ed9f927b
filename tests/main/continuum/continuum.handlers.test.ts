import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import { type Pair, type PairId, pairId } from '../../../shared/continuum/continuum.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const pairs = async () => unwrap(await client.continuum.listPairs(null));
const firstEnds = async () => (await pairs()).map(({ from }) => from);
const add = async (from: string, to = 'the other end'): Promise<Pair> =>
  unwrap(await client.continuum.savePair({ id: null, from, to }));
const place = async (id: PairId, markedOn: string, where: number, note = '') =>
  unwrap(await client.continuum.saveMark({ pairId: id, markedOn, place: where, note }));
const setAside = async (id: PairId, isArchived = true) => client.continuum.archivePair({ id, isArchived });
const refused = (code: string) => ({ ok: false, error: { code } });

test('a pair is kept in its words, cleaned of what nobody sees, and can be reworded with its marks', async () => {
  const pair = await add('  fixing   students ', 'changing the\u200b room');
  expect(pair).toEqual({
    id: pair.id,
    from: 'fixing students',
    to: 'changing the room',
    isArchived: false,
    marks: [],
  });
  await place(pair.id, '2026-11-19', 4, 'Two seating plans were redrawn.');
  const reworded = unwrap(await client.continuum.savePair({ id: pair.id, from: 'mending', to: 'making room' }));
  expect(reworded).toMatchObject({ from: 'mending', to: 'making room', marks: [{ place: 4 }] });
  expect(await pairs()).toEqual([reworded]);
});

test('a sixth pair is refused, and one that was put aside makes room', async () => {
  for (const from of ['a', 'b', 'c', 'd', 'e']) await add(from);
  expect(await client.continuum.savePair({ id: null, from: 'f', to: 'g' })).toEqual(refused('pairs-full'));
  const [first] = await pairs();
  unwrap(await setAside((first as Pair).id));
  await add('f');
  expect(await firstEnds()).toEqual(['b', 'c', 'd', 'e', 'f', 'a']);
  expect(await setAside((first as Pair).id, false)).toEqual(refused('pairs-full'));
  expect((await pairs()).at(-1)).toMatchObject({ from: 'a', isArchived: true });
});

test('a pair that comes back has its marks and its place, and bringing it back twice changes nothing', async () => {
  const one = await add('one');
  await add('two');
  await place(one.id, '2026-11-01', 3, 'A note.');
  unwrap(await setAside(one.id));
  unwrap(await setAside(one.id, false));
  const count = await getCommitCount(context.db);
  unwrap(await setAside(one.id, false));
  expect(await getCommitCount(context.db)).toBe(count);
  expect(await pairs()).toMatchObject([{ from: 'one', marks: [{ place: 3, note: 'A note.' }] }, { from: 'two' }]);
});

test('the five examples are added where there is room, and never twice', async () => {
  expect(unwrap(await client.continuum.addExamplePairs(null))).toHaveLength(5);
  expect(await firstEnds()).toContain('looking for what is missing');
  const count = await getCommitCount(context.db);
  expect(unwrap(await client.continuum.addExamplePairs(null))).toEqual([]);
  expect(await getCommitCount(context.db)).toBe(count);
  const [first] = await pairs();
  unwrap(await client.continuum.removePair({ id: (first as Pair).id }));
  await add('my own');
  expect(unwrap(await client.continuum.addExamplePairs(null))).toEqual([]);
  expect(await pairs()).toHaveLength(5);
});

test('the order is the coach’s; what is not named keeps its order behind', async () => {
  const [a, b, c] = [await add('a'), await add('b'), await add('c')];
  unwrap(await client.continuum.orderPairs({ ids: [c.id, a.id] }));
  expect(await firstEnds()).toEqual(['c', 'a', 'b']);
  unwrap(await client.continuum.orderPairs({ ids: [pairId.parse(randomUUID()), b.id, b.id] }));
  expect(await firstEnds()).toEqual(['b', 'c', 'a']);
  await add('d');
  expect(await firstEnds()).toEqual(['b', 'c', 'a', 'd']);
});

test('a day has one mark: moving it again moves it, under the name that it had', async () => {
  const pair = await add('one');
  const [first] = (await place(pair.id, '2026-11-19', 4, 'What I saw.')).marks;
  const [moved] = (await place(pair.id, '2026-11-19', 6, 'What I saw, twice.')).marks;
  expect(moved).toEqual({ id: first?.id, markedOn: '2026-11-19', place: 6, note: 'What I saw, twice.' });
});

test('marks stand in the order of their days, whichever was set first', async () => {
  const pair = await add('one');
  await place(pair.id, '2026-11-19', 4);
  await place(pair.id, '2025-02-01', 1);
  await place(pair.id, '2026-01-31', 10);
  const marks = (await pairs())[0]?.marks ?? [];
  expect(marks.map(({ markedOn }) => markedOn)).toEqual(['2025-02-01', '2026-01-31', '2026-11-19']);
});

test('a mark that is removed is gone, and removing it again says nothing', async () => {
  const pair = await add('one');
  const [mark] = (await place(pair.id, '2026-11-19', 4, 'Words to forget.')).marks;
  const id = mark?.id as NonNullable<typeof mark>['id'];
  expect(await hasToForget(context.db)).toBe(false);
  unwrap(await client.continuum.removeMark({ id }));
  expect(await hasToForget(context.db)).toBe(true);
  expect((await pairs())[0]?.marks).toEqual([]);
  expect(await client.continuum.removeMark({ id })).toEqual({ ok: true, value: null });
});

test('a pair that is removed takes its marks along, and its words are forgotten', async () => {
  const pair = await add('one');
  await place(pair.id, '2026-11-19', 4, 'Words to forget.');
  unwrap(await client.continuum.removePair({ id: pair.id }));
  expect(await hasToForget(context.db)).toBe(true);
  expect(await context.db.selectFrom('continuum_mark').selectAll().execute()).toEqual([]);
  expect(await client.continuum.removePair({ id: pair.id })).toEqual({ ok: true, value: null });
});

test('a pair that is gone can be neither reworded, put aside nor placed', async () => {
  const id = pairId.parse(randomUUID());
  const missing = refused('pair-missing');
  expect(await client.continuum.savePair({ id, from: 'a', to: 'b' })).toEqual(missing);
  expect(await setAside(id)).toEqual(missing);
  expect(await client.continuum.saveMark({ pairId: id, markedOn: '2026-11-19', place: 1, note: '' })).toEqual(missing);
});

test('every change counts for the backup', async () => {
  const before = await getCommitCount(context.db);
  const pair = await add('one');
  const { marks } = await place(pair.id, '2026-11-19', 4);
  unwrap(await client.continuum.removeMark({ id: marks[0]?.id as NonNullable<(typeof marks)[0]>['id'] }));
  unwrap(await setAside(pair.id));
  unwrap(await client.continuum.orderPairs({ ids: [pair.id] }));
  unwrap(await client.continuum.removePair({ id: pair.id }));
  expect(await getCommitCount(context.db)).toBe(before + 6);
});

test('an end without words or with too many, a place that is none and a day that is none are refused at the door', async () => {
  for (const wrong of [{ from: ' \u200b ' }, { to: '' }, { to: 'x'.repeat(201) }])
    expect(await client.continuum.savePair({ id: null, from: 'a', to: 'b', ...wrong })).toEqual(
      refused('invalid-input'),
    );
  const pair = await add('one');
  const good = { pairId: pair.id, markedOn: '2026-11-19', place: 4, note: '' };
  for (const wrong of [
    { place: 11 },
    { place: -1 },
    { place: 4.5 },
    { markedOn: '2026-02-30' },
    { note: 'x'.repeat(1001) },
  ])
    expect(await client.continuum.saveMark({ ...good, ...wrong })).toEqual(refused('invalid-input'));
  expect((await pairs())[0]?.marks).toEqual([]);
});
