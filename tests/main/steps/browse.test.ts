import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { personId } from '../../../shared/people/people.contract.ts';
import type { Lane, ListedStep, StepSieve } from '../../../shared/steps/steps.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal(); // 19 November 2026, a Thursday
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const SUNDAY = '2026-11-22';
type Wanted = Parameters<Client['steps']['saveStep']>[0];

const keep = async (text: string, change: Partial<Wanted> = {}) =>
  unwrap(
    await client.steps.saveStep({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text,
      dueOn: null,
      state: 'open',
      reason: '',
      ...change,
    }),
  );

const everything: StepSieve = {
  states: ['open'],
  lane: null,
  dueFrom: null,
  dueTo: null,
  closedFrom: null,
  person: null,
  source: null,
  goalId: null,
  planId: null,
  words: '',
};

async function browse(
  sieve: Partial<StepSieve>,
  more: { order?: 'due' | 'latest' | 'closed'; offset?: number; limit?: number } = {},
) {
  const page = { order: 'due' as const, offset: 0, limit: 50, ...more };
  return unwrap(await client.steps.browseSteps({ sieve: { ...everything, ...sieve }, ...page }));
}
const texts = ({ steps }: { steps: ListedStep[] }) => steps.map(({ text }) => text);
const laneOf = async (lane: Lane, more = {}) => texts(await browse({ lane: { lane, weekEndsOn: SUNDAY } }, more));

test('a lane holds what was put there, and this week whatever is due by its end', async () => {
  await keep('Next month', { dueOn: '2026-12-11' });
  await keep('On Sunday', { dueOn: SUNDAY });
  await keep('From last week', { dueOn: '2026-11-10' });
  await keep('Some day');
  await keep('Picked', { lane: 'week' });
  await keep('Picked, and due later', { lane: 'week', dueOn: '2026-12-01' });
  await keep('Asked for, due long ago', { lane: 'waiting', dueOn: '2026-11-02' });
  await keep('Done', { state: 'done', dueOn: SUNDAY });
  expect(await laneOf('week')).toEqual(['From last week', 'On Sunday', 'Picked, and due later', 'Picked']);
  expect(await laneOf('later')).toEqual(['Next month', 'Some day']);
  expect(await laneOf('waiting')).toEqual(['Asked for, due long ago']);
  expect(unwrap(await client.steps.countSteps({ weekEndsOn: SUNDAY, closedFrom: '2026-11-16' }))).toEqual({
    week: 4,
    later: 2,
    waiting: 1,
    closed: 1,
  });
});

test('pages of a lane follow one another without a gap, also where it is read from two ends', async () => {
  for (let day = 10; day < 20; day += 1) await keep(`Due ${day}`, { dueOn: `2026-11-${day}` });
  for (let day = 10; day < 20; day += 1) await keep(`Picked ${day}`, { lane: 'week', dueOn: `2026-11-${day}` });
  const whole = await laneOf('week');
  expect(whole).toHaveLength(20);
  const pages = [];
  for (let offset = 0; offset < 20; offset += 7) pages.push(...(await laneOf('week', { offset, limit: 7 })));
  expect(pages).toEqual(whole);
  expect((await browse({ lane: { lane: 'week', weekEndsOn: SUNDAY } }, { limit: 20 })).hasMore).toBe(false);
  expect((await browse({ lane: { lane: 'week', weekEndsOn: SUNDAY } }, { limit: 19 })).hasMore).toBe(true);
});

test('the latest days first is the nearest first the other way round, page by page', async () => {
  for (let place = 0; place < 9; place += 1) await keep(`Step ${place}`, { dueOn: `2026-11-1${place % 3}` });
  const nearest = texts(await browse({ hasDay: true }));
  const pages = [];
  for (let offset = 0; offset < 9; offset += 4)
    pages.push(...texts(await browse({ hasDay: true }, { order: 'latest', offset, limit: 4 })));
  expect(pages).toEqual(nearest.toReversed());
});

test('steps are found by their words as pages are, the last one by its beginning', async () => {
  await keep('Ask Heron about the warm-up', { cue: 'If the bell rings', response: 'count to eleven' });
  await keep('Give 100% of the table_back');
  expect(texts(await browse({ words: 'ásk war' }))).toEqual(['Ask Heron about the warm-up']);
  expect(texts(await browse({ words: 'eleven' }))).toEqual(['Ask Heron about the warm-up']);
  expect(texts(await browse({ words: 'arm' }))).toEqual([]);
  expect(texts(await browse({ words: '100%' }))).toEqual(['Give 100% of the table_back']);
  expect(texts(await browse({ words: '%' }))).toEqual([]);
});

test('a step names what it came out of as that reads now, and groups count by it', async () => {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title: 'The drawer', body: page('Tickets.') }));
  await keep('From the page', { entryId: begun.id, dueOn: '2026-12-01' });
  const first = await keep('First try');
  const { createdAt: _began, closedOn: _ended, ...again } = first;
  const { next } = unwrap(
    await client.steps.replaceStep({
      id: first.id,
      reason: 'became smaller',
      by: { ...again, id: null, text: 'Smaller' },
    }),
  );
  expect(next.from).toEqual({ kind: 'step', id: first.id, title: 'First try' });
  expect(unwrap(await client.steps.findStep({ id: first.id }))).toMatchObject({
    state: 'changed',
    reason: 'became smaller',
    closedOn: '2026-11-19',
  });
  expect(unwrap(await client.steps.groupSteps({ by: 'source' }))).toEqual([
    {
      personId: null,
      source: { kind: 'page', id: begun.id, title: 'The drawer' },
      count: 1,
      nextDueOn: '2026-12-01',
    },
    { personId: null, source: { kind: 'step', id: first.id, title: 'First try' }, count: 1, nextDueOn: null },
  ]);
  expect(texts(await browse({ source: { kind: 'page', id: begun.id } }))).toEqual(['From the page']);
  unwrap(await client.journal.trashEntry({ id: begun.id }));
  expect(texts(await browse({ source: { kind: 'page', id: begun.id } }))).toEqual([]);
});

test('groups by person put the nearest day first and nobody last', async () => {
  const heron = personId.parse('6e2a2c1e-6f0f-4b6b-8a34-0d7f0e6c7a11');
  const finch = personId.parse('7e2a2c1e-6f0f-4b6b-8a34-0d7f0e6c7a11');
  await keep('For nobody', { dueOn: '2026-11-01' });
  await keep('Some day', { personId: heron });
  await keep('Soon', { personId: finch, dueOn: '2026-12-01' });
  const groups = unwrap(await client.steps.groupSteps({ by: 'person' }));
  expect(groups.map(({ personId: id, count }) => [id, count])).toEqual([
    [finch, 1],
    [heron, 1],
    [null, 1],
  ]);
  expect(texts(await browse({ person: 'none' }))).toEqual(['For nobody']);
});

test('a day that is moved is remembered with its reason; moves of one day are one, and going back is none', async () => {
  const { id } = await keep('Ask Heron', { dueOn: '2026-11-20' });
  const move = async (dueOn: string | null, moveReason = '') =>
    unwrap(await client.steps.changeStep({ id, change: { dueOn }, moveReason })).step.moves;
  expect(await move('2026-11-23')).toEqual([]); // written today: put right, not moved
  context.world.now = new Date(2026, 10, 23, 9);
  expect(await move('2026-11-30', 'The timetable changed.')).toEqual([
    { from: '2026-11-23', to: '2026-11-30', movedOn: '2026-11-23', reason: 'The timetable changed.' },
  ]);
  expect(await move('2026-12-04')).toMatchObject([{ from: '2026-11-23', to: '2026-12-04' }]);
  expect(await move('2026-11-23')).toEqual([]);
  await move('2026-12-04');
  context.world.now = new Date(2026, 11, 4, 9);
  expect(await move(null)).toMatchObject([
    { to: '2026-12-04' },
    { from: '2026-12-04', to: null, movedOn: '2026-12-04' },
  ]);
});

test('a step that comes again is followed once it is done, and opening it again takes the next one back', async () => {
  const { id } = await keep('Ask for the timetable', { dueOn: '2026-11-13', repeats: 'weekly' });
  const done = unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
  expect(done.next).toMatchObject({ dueOn: '2026-11-20', followsId: id, state: 'open', text: 'Ask for the timetable' });
  expect(texts(await browse({}))).toEqual(['Ask for the timetable']);
  const opened = unwrap(await client.steps.changeStep({ id, change: { state: 'open' } }));
  expect(opened.next).toBeNull();
  expect((await browse({})).steps.map((step) => step.id)).toEqual([id]);
});

test('the next one of a step stays when something was done with it', async () => {
  const changes = [
    { cue: 'If the bell rings' },
    { dueOn: '2026-11-23' },
    { lane: 'week' },
    { personId: personId.parse('6e2a2c1e-6f0f-4b6b-8a34-0d7f0e6c7a11') },
    { reason: 'Noted already' },
  ] as const;
  for (const change of changes) {
    const { id } = await keep('Ask for the timetable', { dueOn: '2026-11-13', repeats: 'weekly' });
    const { next } = unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
    if (!next) throw new Error('it comes again');
    unwrap(await client.steps.changeStep({ id: next.id, change }));
    unwrap(await client.steps.changeStep({ id, change: { state: 'open' } }));
    expect(unwrap(await client.steps.findStep({ id: next.id }))).toMatchObject(change);
  }
});

test('a step that is opened and done anew brings no second one', async () => {
  const { id } = await keep('Ask for the timetable', { dueOn: '2026-11-13', repeats: 'weekly' });
  const { next } = unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
  if (!next) throw new Error('it comes again');
  unwrap(await client.steps.changeStep({ id: next.id, change: { cue: 'If the bell rings' } }));
  unwrap(await client.steps.changeStep({ id, change: { state: 'open' } }));
  expect(unwrap(await client.steps.changeStep({ id, change: { state: 'done' } })).next).toBeNull();
  expect((await browse({})).steps.map((step) => step.id)).toEqual([next.id]);
});

test('what comes again lies where its day says, also when the one before was picked for the week', async () => {
  const { id } = await keep('Look at the drawer', { dueOn: '2026-11-19', repeats: 'four-weekly', lane: 'week' });
  unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
  expect(await laneOf('later')).toEqual(['Look at the drawer']);
  expect(await laneOf('week')).toEqual([]);
});

test('a month keeps its day through the short ones', async () => {
  context.world.now = new Date(2027, 0, 29, 9);
  let { id } = await keep('Pay the bill', { dueOn: '2027-01-31', repeats: 'monthly' });
  const days = [];
  for (let month = 1; month < 5; month += 1) {
    context.world.now = new Date(2027, month - 1, 28, 9);
    const { next } = unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
    if (!next) throw new Error('it comes again');
    days.push(next.dueOn);
    id = next.id;
  }
  expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
});

test('a step that was removed comes back as it was, with its moves, and nothing follows it anew', async () => {
  const { id } = await keep('Ask Heron', { dueOn: '2026-11-13', repeats: 'weekly' });
  context.world.now = new Date(2026, 10, 20, 9);
  unwrap(await client.steps.changeStep({ id, change: { dueOn: '2026-11-21' }, moveReason: 'Ill' }));
  unwrap(await client.steps.changeStep({ id, change: { state: 'done' } }));
  const before = unwrap(await client.steps.findStep({ id }));
  unwrap(await client.steps.removeStep({ id }));
  context.world.now = new Date(2026, 10, 25, 9);
  const { from: _from, ...step } = before;
  unwrap(await client.steps.restoreStep(step));
  unwrap(await client.steps.restoreStep({ ...step, text: 'Said twice' }));
  expect(unwrap(await client.steps.findStep({ id }))).toEqual(before);
  expect(texts(await browse({}))).toEqual(['Ask Heron']);
});

test('words that are taken out of a step are to be forgotten, words that are added are not', async () => {
  const { id } = await keep('Ask Heron');
  unwrap(
    await client.steps.changeStep({ id, change: { text: 'Ask Heron twice', cue: 'If it rains', dueOn: '2026-11-20' } }),
  );
  expect(await hasToForget(context.db)).toBe(false);
  unwrap(await client.steps.changeStep({ id, change: { cue: '' } }));
  expect(await hasToForget(context.db)).toBe(true);
});

test('a step that went away meanwhile cannot be changed, and says so', async () => {
  const { id } = await keep('Ask Heron');
  unwrap(await client.steps.removeStep({ id }));
  const change = await client.steps.changeStep({ id, change: { state: 'done' } });
  expect(change).toMatchObject({ ok: false, error: { code: 'step-missing' } });
});

test('steps without a day, or only those with one', async () => {
  await keep('Some time', { lane: 'week' });
  await keep('Tomorrow', { dueOn: '2026-11-20' });
  const week = { lane: { lane: 'week' as const, weekEndsOn: SUNDAY } };
  expect(texts(await browse({ ...week, hasDay: false }))).toEqual(['Some time']);
  expect(texts(await browse({ ...week, hasDay: true }))).toEqual(['Tomorrow']);
  expect(texts(await browse(week))).toEqual(['Tomorrow', 'Some time']);
});
