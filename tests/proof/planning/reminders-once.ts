import { addDays } from '../../../shared/calendar/local-date.ts';
import { defaultReminders } from '../../../shared/reminders/reminders.rules.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Over two changes to summer time: New York on 14 March 2027, Copenhagen on the 28th. */
const FIRST_DAY = '2027-03-11';
const zones = ['Europe/Copenhagen', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Australia/Lord_Howe'];

/** The same numbers each time, from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Course {
  looks: number;
  locks: number;
  suspensions: number;
  settings: number;
  journeys: number;
  longestWait: number;
}

/** Time passes while the computer is awake: the timer that the scheduler set rings, and is waited for. */
async function awake({ world }: TestContext, milliseconds: number, course: Course): Promise<void> {
  const until = world.now.getTime() + milliseconds;
  while (world.now.getTime() < until) {
    const { timer } = world;
    if (!timer) throw new Error('the scheduler planned no look');
    course.longestWait = Math.max(course.longestWait, timer.milliseconds);
    course.looks++;
    world.now = new Date(world.now.getTime() + timer.milliseconds);
    timer.run();
    while (world.timer === timer) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** How many steps the notifications spoke of, all in all. */
function countShown({ world }: TestContext): number {
  return world.reminded.reduce((sum, { title }) => sum + (title.startsWith('A ') ? 1 : Number.parseInt(title, 10)), 0);
}

async function writeSteps(context: TestContext, count: number, days: number): Promise<Step[]> {
  const client = createTestClient(context);
  const { closedOn: _, ...blank } = blankStep;
  const random = numbers(7);
  const steps: Step[] = [];
  for (let n = 0; n < count; n++) {
    const dueOn = addDays(FIRST_DAY, 2 + Math.floor(random() * days));
    const remind = n % 4 === 0 ? 'before' : 'day';
    steps.push(unwrap(await client.steps.saveStep({ ...blank, id: null, text: `Step ${n}`, dueOn, remind })));
    const later = steps.at(-1);
    const until = `${addDays(dueOn, 1)}T${n % 2 === 0 ? '11:20' : '22:05'}`;
    if (n % 10 === 3 && later) unwrap(await client.reminders.snoozeReminder({ stepId: later.id, until }));
  }
  return steps;
}

/** A few steps that are far from due are ended or get another day; answers how many were ended. */
async function changeSome(context: TestContext, steps: Step[], random: () => number): Promise<number> {
  const client = createTestClient(context);
  const farOff = addDays(context.world.now.toISOString().slice(0, 'YYYY-MM-DD'.length), 4);
  let ended = 0;
  for (let n = 0; n < 3; n++) {
    const index = steps.findIndex(({ dueOn }) => dueOn !== null && dueOn > farOff);
    const [step] = index < 0 ? [] : steps.splice(index, 1);
    if (!step) continue;
    const isEnded = random() < 0.5;
    const change = isEnded ? { state: 'done' as const } : { dueOn: addDays(step.dueOn ?? farOff, 1) };
    unwrap(await client.steps.changeStep({ id: step.id, change }));
    if (isEnded) ended++;
  }
  return ended;
}

/** A day in the life of a laptop: opened, used, locked, its clock put wrong or right, taken on a journey, closed for the night. */
async function liveThrough(context: TestContext, random: () => number, course: Course): Promise<void> {
  const { world, vault } = context;
  const hours = (most: number) => Math.ceil(random() * most) * HOUR;
  if (!vault.isOpen && random() < 0.8) await vault.unlock(testPassphrase);
  await awake(context, hours(3), course);
  if (random() < 0.5) {
    world.now = new Date(world.now.getTime() + (random() < 0.5 ? -1 : 1) * hours(9));
    course.settings++;
  }
  if (random() < 0.3) {
    world.timeZone = zones[Math.floor(random() * zones.length)];
    course.journeys++;
  }
  await awake(context, hours(2), course);
  if (vault.isOpen && random() < 0.8) {
    await vault.lock(); // as the computer does when it is put to sleep
    course.locks++;
  }
  world.now = new Date(world.now.getTime() + hours(20)); // nothing rings meanwhile
  course.suspensions++;
}

/** How many open steps in the journal have not been noted as reminded of for what they are due for. */
async function countUnnoted({ db }: TestContext): Promise<number> {
  const rows = await db
    .selectFrom('step')
    .leftJoin('reminder', 'reminder.step_id', 'step.id')
    .select(['step.due_on', 'reminder.shown_for', 'reminder.snoozed_until', 'reminder.snoozed_due_on'])
    .where('step.state', '=', 'open')
    .execute();
  return rows.filter(({ due_on, shown_for, snoozed_until, snoozed_due_on }) => {
    const occasion = snoozed_until !== null && snoozed_due_on === due_on ? snoozed_until : due_on;
    return shown_for !== occasion;
  }).length;
}

export const remindersOnce: Proof = {
  domain: 'planning',
  name: 'every due step is reminded of exactly once, over suspensions, locks, wrong clocks and journeys',
  scale: { full: 2000, short: 120 },
  async run(times) {
    const context = await openTestJournal();
    const days = times > 500 ? 20 : 5;
    const { world } = context;
    world.timeZone = 'Europe/Copenhagen';
    world.now = new Date(`${FIRST_DAY}T06:00:00Z`);
    await context.reminders.look();
    unwrap(await createTestClient(context).reminders.saveReminders(defaultReminders));
    const steps = await writeSteps(context, times, days);
    const random = numbers(42);
    const course: Course = { looks: 0, locks: 0, suspensions: 0, settings: 0, journeys: 0, longestWait: 0 };
    const end = Date.parse(`${addDays(FIRST_DAY, days + 14)}T12:00:00Z`);
    let ended = 0;
    while (world.now.getTime() < end) {
      await liveThrough(context, random, course);
      if (context.vault.isOpen) ended += await changeSome(context, steps, random);
    }
    if (!context.vault.isOpen) await context.vault.unlock(testPassphrase);
    await awake(context, HOUR, course);
    const unnoted = await countUnnoted(context);
    const shown = countShown(context);
    const expected = times - ended;
    await context.dispose();
    return {
      tried: times,
      failed: unnoted + Math.abs(shown - expected) + (course.longestWait > MINUTE ? 1 : 0),
      detail:
        `${shown} of ${expected} shown in ${world.reminded.length} notifications, ${unnoted} not noted, ${ended} ended before their day; ` +
        `${course.looks} looks, ${course.suspensions} suspensions, ${course.locks} locks, clock set ${course.settings} times, ` +
        `${course.journeys} other time zones`,
    };
  },
};
