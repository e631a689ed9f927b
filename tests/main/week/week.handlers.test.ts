import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { documentToPlainText } from '../../../shared/richtext/plain-text.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { emptyReview } from '../../../shared/week/week.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
const { closedOn: _, ...blank } = blankStep;
const monday = '2026-11-16';
const today = '2026-11-20'; // a Friday

const { finishedAt: _finished, entryId: _entry, ...unfinished } = emptyReview(monday);

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date(2026, 10, 2, 9, 0);
});
afterEach(() => context.dispose());

const write = async (text: string, more: Partial<Step> = {}) =>
  unwrap(
    await client.steps.saveStep({ ...blank, id: null, text, ...more } as typeof blank & { id: null; text: string }),
  );
const change = async (id: Step['id'], changed: Partial<Step>, moveReason = '') =>
  unwrap(await client.steps.changeStep({ id, change: changed, moveReason } as never));
const wait = (day: number, hours = 9) => {
  context.world.now = new Date(2026, 10, day, hours, 0);
};

test('a week holds what ended, what moved and what is stuck', async () => {
  const done = await write('Visit Wren');
  const moved = await write('Ask Heron', { dueOn: '2026-11-18' });
  const passed = await write('Call Robin', { dueOn: '2026-11-12' });
  const waiting = await write('Hear from the leader', { lane: 'waiting' });
  const ahead = await write('Read on', { dueOn: '2026-12-01' });
  const early = await write('Sort the shelf');
  await change(early.id, { state: 'done' });
  wait(17);
  await change(done.id, { state: 'done' });
  await change(moved.id, { dueOn: '2026-11-27' }, 'She was ill');
  const week = unwrap(await client.week.gatherWeek({ weekOf: monday, today }));
  expect(week.ended.map(({ id }) => id)).toEqual([done.id]);
  expect(week.moved).toMatchObject([{ id: moved.id, moves: [{ from: '2026-11-18', to: '2026-11-27' }] }]);
  expect(week.stuck.map(({ id }) => id)).toEqual([passed.id, waiting.id]);
  expect(week.stuck.map(({ id }) => id)).not.toContain(ahead.id);
});

test('what was moved twice is stuck, too', async () => {
  const step = await write('Ask Heron', { dueOn: '2026-11-10' });
  wait(9);
  await change(step.id, { dueOn: '2026-11-17' });
  wait(17);
  await change(step.id, { dueOn: '2026-12-01' });
  const { stuck } = unwrap(await client.week.gatherWeek({ weekOf: monday, today }));
  expect(stuck.map(({ id }) => id)).toEqual([step.id]);
});

test('a review is kept as it is written and found again', async () => {
  expect(unwrap(await client.week.findWeek({ weekOf: monday }))).toEqual(emptyReview(monday));
  const step = await write('Ask Heron');
  const kept = {
    ...unfinished,
    words: { ...unfinished.words, ended: 'Two visits.\nOne surprise.' },
    changes: [{ stepId: step.id, decision: 'move' as const, dueOn: '2026-11-27', reason: 'Ill' }],
    oneThing: { kind: 'new' as const, text: 'Listen', dueOn: null },
  };
  unwrap(await client.week.keepWeek(kept));
  expect(unwrap(await client.week.findWeek({ weekOf: monday }))).toEqual({ ...kept, finishedAt: null, entryId: null });
  expect(unwrap(await client.week.findWeek({ weekOf: '2026-11-09' }))).toEqual(emptyReview('2026-11-09'));
});

test('finishing writes a page and changes the steps in one', async () => {
  const heron = await write('Ask Heron', { dueOn: '2026-11-18' });
  const robin = await write('Call Robin', { dueOn: '2026-11-12' });
  const leader = await write('Hear from the leader', { dueOn: '2026-11-13' });
  wait(20);
  const before = await getCommitCount(context.db);
  const { entryId } = unwrap(
    await client.week.finishWeek({
      ...unfinished,
      today,
      words: { ended: 'Two visits.', moved: '', stuck: 'The leader is away.', next: '' },
      changes: [
        { stepId: heron.id, decision: 'move', dueOn: '2026-11-27', reason: 'She was ill' },
        { stepId: robin.id, decision: 'dropped', dueOn: null, reason: 'No longer mine' },
        { stepId: leader.id, decision: 'wait', dueOn: null, reason: '' },
      ],
      oneThing: { kind: 'new', text: 'Listen for a whole lesson', dueOn: '2026-11-25' },
    }),
  );
  expect(await getCommitCount(context.db)).toBe(before + 1);
  const page = unwrap(await client.journal.findEntry({ id: entryId }));
  if (!page) throw new Error('the page is there');
  expect(page).toMatchObject({ templateId: 'weekly', isDraft: false, entryDate: today });
  expect(page.title).toBe('Weekly review, 16 November to 22 November 2026');
  const text = documentToPlainText(page.body);
  for (const words of [
    'Let go: Call Robin (No longer mine)',
    'Two visits.',
    'Ask Heron: from 18 November to 27 November (She was ill)',
    'Waits on others: Hear from the leader',
    'The leader is away.',
    'Listen for a whole lesson',
  ])
    expect(text).toContain(words);
  const stepOf = async (id: Step['id']) => unwrap(await client.steps.findStep({ id }));
  expect(await stepOf(heron.id)).toMatchObject({ dueOn: '2026-11-27', moves: [{ reason: 'She was ill' }] });
  expect(await stepOf(robin.id)).toMatchObject({ state: 'dropped', reason: 'No longer mine', closedOn: today });
  expect(await stepOf(leader.id)).toMatchObject({ lane: 'waiting' });
  const [one] = unwrap(await client.steps.listSteps({ entryId, personId: null, onlyOpen: true }));
  expect(one).toMatchObject({ text: 'Listen for a whole lesson', dueOn: '2026-11-25', lane: 'week' });
  expect(unwrap(await client.week.findWeek({ weekOf: monday }))).toMatchObject({ entryId });
});

test('one thing that is there already is picked for the week', async () => {
  const heron = await write('Ask Heron');
  const oneThing = { kind: 'known' as const, stepId: heron.id, dueOn: null };
  unwrap(await client.week.finishWeek({ ...unfinished, oneThing, today }));
  expect(unwrap(await client.steps.findStep({ id: heron.id }))).toMatchObject({ lane: 'week', dueOn: null });
});

test('without any steps it is a page of the coach’s own words', async () => {
  const words = { ended: 'It was quiet.', moved: '', stuck: '', next: '' };
  const { entryId } = unwrap(await client.week.finishWeek({ ...unfinished, words, today }));
  const page = unwrap(await client.journal.findEntry({ id: entryId }));
  expect(page && documentToPlainText(page.body)).toContain('It was quiet.');
});

test('when a step went away meanwhile, nothing is written at all', async () => {
  const heron = await write('Ask Heron');
  const robin = await write('Call Robin');
  unwrap(await client.steps.removeStep({ id: robin.id }));
  const done = (stepId: Step['id']) => ({ stepId, decision: 'done' as const, dueOn: null, reason: '' });
  const refused = await client.week.finishWeek({ ...unfinished, changes: [done(heron.id), done(robin.id)], today });
  expect(refused).toEqual({ ok: false, error: { code: 'step-missing' } });
  expect(unwrap(await client.steps.findStep({ id: heron.id }))).toMatchObject({ state: 'open' });
  expect(unwrap(await client.week.findWeek({ weekOf: monday }))).toEqual(emptyReview(monday));
});

test('decisions about steps that ended or went away meanwhile are forgotten, and hold nothing up', async () => {
  const [heron, robin, wren] = [await write('Ask Heron'), await write('Call Robin'), await write('Visit Wren')];
  const decided = (stepId: Step['id']) => ({ stepId, decision: 'dropped' as const, dueOn: null, reason: 'No time' });
  const oneThing = { kind: 'known' as const, stepId: robin.id, dueOn: null };
  const kept = { ...unfinished, changes: [decided(heron.id), decided(robin.id), decided(wren.id)], oneThing };
  unwrap(await client.week.keepWeek(kept));
  unwrap(await client.steps.removeStep({ id: robin.id }));
  await change(wren.id, { state: 'done' }, '');
  const found = unwrap(await client.week.findWeek({ weekOf: monday }));
  expect(found).toMatchObject({ changes: [decided(heron.id)], oneThing: null });
  const { entryId } = unwrap(
    await client.week.finishWeek({ ...unfinished, changes: [decided(heron.id), decided(wren.id)], today }),
  );
  expect(unwrap(await client.steps.findStep({ id: wren.id }))).toMatchObject({ state: 'done', reason: '' });
  const page = unwrap(await client.journal.findEntry({ id: entryId }));
  expect(page && documentToPlainText(page.body)).not.toContain('Visit Wren');
});

test('once it is finished, its words are on the page alone and go with it', async () => {
  const words = { ended: 'qzx one', moved: '', stuck: '', next: '' };
  const oneThing = { kind: 'new' as const, text: 'qzx two', dueOn: null };
  unwrap(await client.week.keepWeek({ ...unfinished, words, oneThing }));
  const { entryId } = unwrap(await client.week.finishWeek({ ...unfinished, words, oneThing, today }));
  unwrap(await client.journal.trashEntry({ id: entryId }));
  unwrap(await client.journal.purgeEntry({ id: entryId }));
  const rows = await context.db.selectFrom('week_review').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('qzx');
});

test('a finished week stays as it is, until its page is gone', async () => {
  const { entryId } = unwrap(await client.week.finishWeek({ ...unfinished, today }));
  const again = { ok: false, error: { code: 'week-finished' } };
  expect(await client.week.finishWeek({ ...unfinished, today })).toEqual(again);
  expect(await client.week.keepWeek(unfinished)).toEqual(again);
  unwrap(await client.journal.trashEntry({ id: entryId }));
  expect(unwrap(await client.week.findWeek({ weekOf: monday }))).toMatchObject({ entryId: null });
  unwrap(await client.week.finishWeek({ ...unfinished, today }));
});

test('the page of a week that is over tells of the move of that week, not of one since; what is moved in the review counts now', async () => {
  const heron = await write('Ask Heron', { dueOn: '2026-11-18' });
  const robin = await write('Call Robin', { dueOn: '2026-11-18' });
  wait(17);
  for (const { id } of [heron, robin]) await change(id, { dueOn: '2026-11-23' }, 'She was ill');
  wait(24);
  await change(heron.id, { dueOn: '2026-12-04' }, 'The hall is shut');
  const { entryId } = unwrap(
    await client.week.finishWeek({
      ...unfinished,
      today: '2026-11-24',
      changes: [{ stepId: robin.id, decision: 'move', dueOn: '2026-11-30', reason: 'No answer' }],
    }),
  );
  const page = unwrap(await client.journal.findEntry({ id: entryId }));
  const text = documentToPlainText(page?.body ?? { type: 'doc', content: [] });
  expect(text).toContain('Ask Heron: from 18 November to 23 November (She was ill)');
  expect(text).not.toContain('The hall is shut');
  expect(text).toContain('Call Robin: from 23 November to 30 November (No answer)');
});
