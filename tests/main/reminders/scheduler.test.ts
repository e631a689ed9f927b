import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { ReminderSettings } from '../../../shared/reminders/reminders.contract.ts';
import { defaultReminders } from '../../../shared/reminders/reminders.rules.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

const { closedOn: _, ...blank } = blankStep;
const loud: ReminderSettings = { ...defaultReminders, quietHours: null, quietDays: [] };

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date(2026, 10, 19, 7, 0);
  await context.reminders.look();
  await save({ ...loud, isOn: false });
  await save(loud); // from now on, by the test's clock
});
afterEach(() => context.dispose());

const save = async (settings: ReminderSettings) => unwrap(await client.reminders.saveReminders(settings));

async function write(text: string, dueOn: string | null) {
  return unwrap(await client.steps.saveStep({ ...blank, id: null, text, dueOn }));
}

/** Lets the clock show a time, and the minute pass. */
async function at(hours: number, minutes = 0, day = 19): Promise<string[]> {
  const before = context.world.reminded.length;
  context.world.now = new Date(2026, 10, day, hours, minutes);
  await context.reminders.look();
  return context.world.reminded.slice(before).map(({ title, body }) => `${title}. ${body}`);
}

const one = 'A next step is due. Open Cairn to see it.';
const two = '2 next steps are due. Open Cairn to see it.';

test('a step is reminded of at its minute and never again', async () => {
  await write('Ask Heron about the warm-up', '2026-11-19');
  expect(await at(7, 59)).toEqual([]);
  expect(await at(8)).toEqual([one]);
  expect(await at(8, 1)).toEqual([]);
  expect(await at(8, 0)).toEqual([]); // the clock was set back
  expect(await at(23)).toEqual([]);
});

test('steps of the same minute are one notification', async () => {
  await write('Ask Heron', '2026-11-19');
  await write('Ask Wren', '2026-11-19');
  expect(await at(8)).toEqual([two]);
});

test('a computer that slept reminds once it wakes, of everything at once', async () => {
  await write('Ask Heron', '2026-11-20');
  await write('Ask Wren', '2026-11-23');
  expect(await at(9, 0, 25)).toEqual([two]);
});

test('a locked journal reminds without words, and what it showed is not shown again after unlocking', async () => {
  await save({ ...loud, says: 'words' });
  await write('Ask Heron', '2026-11-19');
  await context.vault.lock();
  expect(await at(8)).toEqual([one]);
  await context.vault.unlock(testPassphrase);
  expect(await at(8, 5)).toEqual([]);
  expect(unwrap(await client.reminders.listCameDue(null)).map(({ text }) => text)).toEqual(['Ask Heron']);
});

test('what was done, moved or ended just before locking is honoured', async () => {
  const heron = await write('Ask Heron', '2026-11-19');
  const wren = await write('Ask Wren', '2026-11-19');
  const moved = { id: wren.id, change: { dueOn: '2026-11-20' }, moveReason: '' };
  unwrap(await client.steps.changeStep({ id: heron.id, change: { state: 'done' }, moveReason: '' }));
  unwrap(await client.steps.changeStep(moved));
  await context.vault.lock();
  expect(await at(8)).toEqual([]);
  expect(await at(8, 0, 20)).toEqual([one]);
});

test('words are shown only where the coach wants them, the screen is not shared and not handed over', async () => {
  await save({ ...loud, says: 'words' });
  for (const day of [19, 20, 21]) await write(`Ask Heron on the ${day}th`, `2026-11-${day}`);
  expect(await at(8)).toEqual(['A next step is due. Ask Heron on the 19th']);
  context.world.isSharingScreen = true;
  expect(await at(8, 0, 20)).toEqual([one]);
  context.world.isSharingScreen = false;
  await save({ ...loud, says: 'neutral' });
  expect(await at(8, 0, 21)).toEqual([one]);
  expect(context.logged.join()).not.toContain('Heron');
});

test('of many steps three are named, and the rest is counted', async () => {
  await save({ ...loud, says: 'words' });
  for (const name of ['Wren', 'Heron', 'Robin', 'Lark', 'Swift']) await write(`Ask ${name}`, '2026-11-19');
  const [said] = await at(8);
  expect(said).toMatch(/^5 next steps are due\. (Ask \w+\n){3}and 2 more$/);
});

test('what is put off comes at its new moment; another day for the step makes that void', async () => {
  const heron = await write('Ask Heron', '2026-11-19');
  await at(8);
  unwrap(await client.reminders.snoozeReminder({ stepId: heron.id, until: '2026-11-19T09:15' }));
  expect(unwrap(await client.reminders.listCameDue(null))).toEqual([]);
  expect(await at(9, 14)).toEqual([]);
  expect(await at(9, 15)).toEqual([one]);
  unwrap(await client.reminders.snoozeReminder({ stepId: heron.id, until: '2026-11-19T10:00' }));
  unwrap(await client.steps.changeStep({ id: heron.id, change: { dueOn: '2026-11-24' }, moveReason: '' }));
  expect(await at(10)).toEqual([]);
  expect(await at(8, 0, 24)).toEqual([one]);
});

test('what came due while Cairn was closed is in the app and not in a notification', async () => {
  await write('Ask Heron', '2026-11-20');
  await context.vault.lock();
  const { createScheduler } = await import('../../../main/reminders/reminders.scheduler.ts');
  await context.vault.unlock(testPassphrase);
  context.world.now = new Date(2026, 10, 21, 9, 0);
  const shown: unknown[] = [];
  const nextRun = createScheduler({
    now: () => context.world.now,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    later: () => () => {},
    journal: () => context.db,
    isPrivate: () => true,
    show: (notice) => void shown.push(notice),
    trouble: (error) => {
      throw error;
    },
  });
  await nextRun.opened();
  expect(shown).toEqual([]);
  expect(unwrap(await client.reminders.listCameDue(null)).map(({ text }) => text)).toEqual(['Ask Heron']);
});

test('turned off nothing comes, and what came meanwhile is no news when they are on again', async () => {
  await write('Ask Heron', '2026-11-19');
  await save({ ...loud, isOn: false });
  expect(await at(8)).toEqual([]);
  expect(await at(9)).toEqual([]);
  await save(loud);
  expect(await at(9, 1)).toEqual([]);
  expect(unwrap(await client.reminders.listCameDue(null))).toEqual([]);
});

test('a clock that is set back brings what is still to come, and nothing that was shown', async () => {
  await write('Ask Heron', '2026-11-19');
  expect(await at(8)).toEqual([one]);
  expect(await at(8, 0, 12)).toEqual([]);
  await write('Ask Wren', '2026-11-13');
  expect(await at(8, 0, 13)).toEqual([one]);
  expect(await at(8, 0, 19)).toEqual([]);
});

test('a journey to the east reminds of what it flew over; one to the west does not remind twice', async () => {
  context.world.timeZone = 'Europe/Copenhagen';
  context.world.now = new Date('2026-11-19T06:30:00Z'); // 07:30 in Copenhagen
  await context.reminders.look();
  await write('Ask Heron', '2026-11-19');
  context.world.timeZone = 'Asia/Tokyo'; // 15:30
  await context.reminders.look();
  expect(context.world.reminded).toHaveLength(1);
  context.world.timeZone = 'America/New_York'; // 01:30
  for (const hour of ['07', '12', '13', '14']) {
    context.world.now = new Date(`2026-11-19T${hour}:00:00Z`);
    await context.reminders.look();
  }
  expect(context.world.reminded).toHaveLength(1);
});

test('the weekly review reminds once in its week, and not at all when it is finished', async () => {
  await save({ ...loud, weeklyReview: { weekday: 4, at: '15:00' } });
  expect(await at(15)).toEqual(['Ten minutes for your weekly review. Open Cairn to see it.']);
  expect(await at(15, 1)).toEqual([]);
  expect(await at(15, 0, 26)).toHaveLength(1);
  const words = { ended: '', moved: '', stuck: '', next: '' };
  const review = { weekOf: '2026-11-30', words, changes: [], oneThing: null, today: '2026-12-01' };
  unwrap(await client.week.finishWeek(review));
  expect(await at(15, 0, 33)).toEqual([]); // 3 December
});

test('pages in the trash remind of nothing', async () => {
  const page = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...page, title: 'A page' }));
  unwrap(await client.steps.saveStep({ ...blank, id: null, entryId: page.id, text: 'Ask', dueOn: '2026-11-19' }));
  unwrap(await client.journal.trashEntry({ id: page.id }));
  expect(await at(8)).toEqual([]);
});
