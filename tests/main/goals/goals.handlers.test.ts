import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goalsOf } from '../../../main/goals/goals.queries.ts';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import {
  type Goal,
  type GoalId,
  type GoalReview,
  goalId,
  type Level,
  type Scale,
  type WantedGoal,
} from '../../../shared/goals/goals.contract.ts';
import { blankGoal } from '../../../shared/goals/goals.rules.ts';
import { personId } from '../../../shared/people/people.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date('2026-11-20T09:00:00');
});
afterEach(() => context.dispose());

const scale: Scale = [
  'I talk most of the time',
  'One of three',
  'All three',
  'Two thirds theirs',
  'Three quarters theirs',
];
const others: Scale = ['None', 'A few', 'Half of them', 'Most', 'All'];
const refused = (code: string) => ({ ok: false, error: { code } });
async function keepPage(title: string) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page('What was said.') }));
  return begun;
}

const nobody = goalId.parse(randomUUID());

const save = async (parts: Partial<WantedGoal> = {}): Promise<Goal> =>
  unwrap(await client.goals.saveGoal({ ...blankGoal, title: 'Leave room', scale, ...parts }));
const toWanted = ({ state, reason, startedOn, closedOn, createdAt, nextReviewOn, ...wanted }: Goal): WantedGoal =>
  wanted;
const begin = async (parts: Partial<WantedGoal> = {}, today = '2026-11-20'): Promise<Goal> =>
  unwrap(await client.goals.startGoal({ id: (await save(parts)).id, today }));
const find = async (id: GoalId) => unwrap(await client.goals.findGoal({ id }));

interface Look {
  id?: string | null;
  on?: string;
  level?: Level;
  moved?: string;
  decision?: GoalReview['decision'];
  reason?: string;
  scale?: Scale | null;
  nextReviewOn?: string | null;
}
const lookAt = (goal: Pick<Goal, 'id'>, look: Look = {}) =>
  client.goals.reviewGoal({
    id: null,
    goalId: goal.id,
    on: '2026-12-04',
    level: 0,
    moved: '',
    decision: 'keep',
    reason: '',
    scale: null,
    nextReviewOn: '2026-12-18',
    entryId: null,
    ...look,
  });

test('a goal is an idea in the words of the coach, and every part of it comes back', async () => {
  const wanted: Partial<WantedGoal> = {
    why: 'They think aloud.\nI cut in.',
    forWhom: 'Grade 4',
    baseline: 'Counted: 70 to 30',
    baselineOn: '2026-11-02',
    targetOn: '2026-12-11',
    personId: personId.parse(randomUUID()),
    weight: 3,
    startLevel: -1,
    advice: { kind: 'smart', ticked: ['specific', 'measurable'] },
    rhythm: 'monthly',
    roundPart: 'LIST',
  };
  const goal = await save({ ...wanted, title: '  Leave   room ' });
  expect(goal).toMatchObject({ ...wanted, title: 'Leave room', state: 'idea', startedOn: null, nextReviewOn: null });
  expect(await find(goal.id)).toMatchObject({
    goal: { ...goal, level: -1, sentence: 'One of three', lastReviewOn: null, reviewCount: 0 },
    reviews: [],
    obstacles: [],
    fromTitle: '',
  });
});

test('what a goal came out of is named as it reads now, and the goal outlives it', async () => {
  const { id: entryId } = await keepPage('After the lesson');
  const goal = await save({ entryId });
  expect(await find(goal.id)).toMatchObject({ goal: { entryId }, fromTitle: 'After the lesson' });
  unwrap(await client.journal.trashEntry({ id: entryId }));
  expect((await find(goal.id)).fromTitle).toBe('');
  unwrap(await client.journal.purgeEntry({ id: entryId }));
  expect((await find(goal.id)).goal.entryId).toBeNull();
  // A screen that still knows of the page saves the goal all the same.
  expect(await save({ ...toWanted(goal), entryId })).toMatchObject({ id: goal.id, entryId: null });
});

test('a goal begins with five sentences that differ, and the next look follows its rhythm', async () => {
  const goal = await save({ scale: ['', '', '', '', ''] });
  expect(await client.goals.startGoal({ id: goal.id, today: '2026-11-20' })).toEqual(refused('scale-incomplete'));
  await save({ ...toWanted(goal), scale: ['None', 'none.', 'c', 'd', 'e'] });
  expect(await client.goals.startGoal({ id: goal.id, today: '2026-11-20' })).toEqual(refused('scale-repeats'));
  await save({ ...toWanted(goal), scale });
  const begun = unwrap(await client.goals.startGoal({ id: goal.id, today: '2026-11-20' }));
  expect(begun).toMatchObject({ state: 'active', startedOn: '2026-11-20', nextReviewOn: '2026-12-04' });
  expect(unwrap(await client.goals.startGoal({ id: goal.id, today: '2026-11-25' }))).toEqual(begun);
  expect(await client.goals.startGoal({ id: nobody, today: '2026-11-20' })).toEqual(refused('goal-missing'));
});

test('once begun, everything but its sentences and its start can be said anew; another rhythm counts from the last look', async () => {
  const goal = await begin();
  expect(await client.goals.saveGoal({ ...toWanted(goal), scale: others })).toEqual(refused('scale-fixed'));
  expect(await client.goals.saveGoal({ ...toWanted(goal), startLevel: -1 })).toEqual(refused('scale-fixed'));
  expect(await save({ ...toWanted(goal), title: 'More room' })).toMatchObject({
    title: 'More room',
    nextReviewOn: '2026-12-04',
  });
  expect(await save({ ...toWanted(goal), rhythm: 'weekly' })).toMatchObject({ nextReviewOn: '2026-11-27' });
  context.world.now = new Date('2027-02-10T09:00:00');
  expect(await save({ ...toWanted(goal), rhythm: 'monthly' })).toMatchObject({ nextReviewOn: '2027-02-20' });
  expect(await save({ ...toWanted(goal), rhythm: 'never' })).toMatchObject({ nextReviewOn: null });
  expect(await client.goals.saveGoal({ ...toWanted(goal), id: nobody })).toEqual(refused('goal-missing'));
});

test('a look keeps the sentence of its day, and the newest one says where the goal stands', async () => {
  const goal = await begin();
  const whole = unwrap(await lookAt(goal, { level: -1, moved: 'A question of hers' }));
  expect(whole.goal).toMatchObject({ level: -1, sentence: 'One of three', lastReviewOn: '2026-12-04', reviewCount: 1 });
  expect(whole.goal.nextReviewOn).toBe('2026-12-18');
  // One that is noted later for an earlier day is no newer look.
  const earlier = unwrap(await lookAt(goal, { level: 1, on: '2026-11-27', nextReviewOn: '2026-12-18' }));
  expect(earlier.goal).toMatchObject({ level: -1, reviewCount: 2 });
  expect(earlier.reviews.map(({ on, sentence }) => [on, sentence])).toEqual([
    ['2026-11-27', 'Two thirds theirs'],
    ['2026-12-04', 'One of three'],
  ]);
});

test('of two looks on one day the later one counts', async () => {
  const goal = await begin();
  unwrap(await lookAt(goal, { level: -1 }));
  context.world.now = new Date('2026-12-04T15:00:00');
  expect(unwrap(await lookAt(goal, { level: 2 })).goal.level).toBe(2);
});

test('an idea and a goal that has ended are not looked at', async () => {
  const idea = await save();
  expect(await lookAt(idea)).toEqual(refused('goal-not-active'));
  expect(await lookAt({ id: nobody })).toEqual(refused('goal-missing'));
  const goal = await begin();
  unwrap(await lookAt(goal, { decision: 'reached', level: 1, reason: 'Three recordings' }));
  expect(await lookAt(goal)).toEqual(refused('goal-not-active'));
});

test('a look that changes the goal brings other sentences, and earlier looks keep theirs', async () => {
  const goal = await begin();
  const first = unwrap(await lookAt(goal, { level: 1 })).reviews[0] as GoalReview;
  const flawed = others.with(4, 'none') as Scale;
  expect(await lookAt(goal, { decision: 'change', scale: flawed, on: '2026-12-18' })).toEqual(refused('scale-repeats'));
  expect((await find(goal.id)).goal).toMatchObject({ scale, reviewCount: 1 });
  const changed = unwrap(await lookAt(goal, { decision: 'change', scale: others, level: -1, on: '2026-12-18' }));
  expect(changed.goal).toMatchObject({ state: 'active', scale: others, level: -1, sentence: 'A few' });
  expect(changed.reviews.map(({ sentence }) => sentence)).toEqual(['Two thirds theirs', 'A few']);
  // What moved it may be said anew; its level belongs to sentences that are no more.
  const anew = { id: first.id, on: first.on, decision: 'keep' as const };
  expect(await lookAt(goal, { ...anew, level: 0 })).toEqual(refused('scale-fixed'));
  const told = unwrap(await lookAt(goal, { ...anew, level: 1, moved: 'The timer' }));
  expect(told.reviews[0]).toMatchObject({ moved: 'The timer', sentence: 'Two thirds theirs' });
  expect(told.goal).toMatchObject({ scale: others, nextReviewOn: '2026-12-18' });
});

test('a look may end a goal, and what was noted at it can be said anew', async () => {
  const goal = await begin();
  const ended = unwrap(await lookAt(goal, { decision: 'drop', reason: 'Another school' }));
  expect(ended.goal).toMatchObject({ state: 'dropped', reason: 'Another school', closedOn: '2026-12-04' });
  expect(ended.goal.nextReviewOn).toBeNull();
  const { id } = ended.reviews[0] as GoalReview;
  const anew = unwrap(await lookAt(goal, { id, decision: 'reached', level: 2, reason: 'It was, after all' }));
  expect(anew.goal).toMatchObject({ state: 'reached', level: 2, reason: 'It was, after all', reviewCount: 1 });
  expect(await lookAt(await begin(), { id })).toEqual(refused('goal-missing'));
});

test('a look that is taken away comes back with its id', async () => {
  const goal = await begin();
  const { id } = unwrap(await lookAt(goal, { level: 2 })).reviews[0] as GoalReview;
  unwrap(await client.goals.removeReview({ id }));
  expect((await find(goal.id)).goal).toMatchObject({ level: -2, reviewCount: 0 });
  expect(await hasToForget(context.db)).toBe(true);
  const count = await getCommitCount(context.db);
  unwrap(await client.goals.removeReview({ id }));
  expect(await getCommitCount(context.db)).toBe(count);
  expect(unwrap(await lookAt(goal, { id, level: 2 })).reviews[0]?.id).toBe(id);
});

test('a look that was taken away is brought back as it was, whatever became of its goal meanwhile', async () => {
  const goal = await begin();
  const first = unwrap(await lookAt(goal, { on: '2026-12-01', level: 1, moved: 'A timer' })).reviews[0] as GoalReview;
  unwrap(await lookAt(goal, { on: '2026-12-02', level: 0, decision: 'change', scale: others }));
  const { reviews } = unwrap(await lookAt(goal, { on: '2026-12-04', decision: 'drop', reason: 'Another school' }));
  const last = reviews.at(-1) as GoalReview;
  for (const look of [first, last]) unwrap(await client.goals.removeReview({ id: look.id }));
  for (const look of [first, last, { ...last, moved: 'Said twice' }]) unwrap(await client.goals.restoreReview(look));
  const whole = await find(goal.id);
  expect(whole.reviews).toEqual(reviews);
  expect(whole.goal).toMatchObject({ state: 'dropped', reason: 'Another school' });
  expect(await client.goals.restoreReview({ ...first, goalId: nobody })).toEqual(refused('goal-missing'));
});

test('a look is kept without its page where that is gone', async () => {
  const goal = await begin();
  const { id } = await keepPage('A visit');
  unwrap(await client.journal.trashEntry({ id }));
  unwrap(await client.journal.purgeEntry({ id }));
  const wanted = { on: '2026-12-04', level: 0 as const, moved: '', decision: 'keep' as const, reason: '', scale: null };
  const asked = { ...wanted, id: null, goalId: goal.id, nextReviewOn: null, entryId: id };
  expect(unwrap(await client.goals.reviewGoal(asked)).reviews).toMatchObject([{ entryId: null }]);
});

test('a goal ends with a word why and can be brought back: to work, or to the ideas where it never began', async () => {
  const [idea, goal] = [await save(), await begin()];
  const set = (id: GoalId, state: Goal['state'], reason = '') =>
    client.goals.setGoalState({ id, state, reason, today: '2026-12-01' });
  expect(unwrap(await set(goal.id, 'dropped', 'No time'))).toMatchObject({
    state: 'dropped',
    reason: 'No time',
    closedOn: '2026-12-01',
    nextReviewOn: null,
  });
  expect(unwrap(await set(goal.id, 'active'))).toMatchObject({
    state: 'active',
    reason: '',
    closedOn: null,
    nextReviewOn: '2026-12-15',
  });
  expect(await set(idea.id, 'reached')).toEqual(refused('goal-not-active'));
  unwrap(await set(idea.id, 'dropped'));
  expect(unwrap(await set(idea.id, 'active'))).toMatchObject({ state: 'idea', closedOn: null, nextReviewOn: null });
});

test('obstacles are kept in the order in which they came, changed, taken away and brought back', async () => {
  const goal = await begin();
  const keep = async (text: string, id: string | null = null) =>
    unwrap(
      await client.goals.saveObstacle({
        id,
        goalId: goal.id,
        kind: 'inner',
        text,
        cue: 'I hurry',
        response: 'I count',
      }),
    );
  const hurry = await keep('Hurry');
  context.world.now = new Date('2026-11-20T10:00:00');
  const doubt = await keep('Doubt');
  await keep('Haste', hurry.id);
  expect((await find(goal.id)).obstacles).toEqual([{ ...hurry, text: 'Haste' }, doubt]);
  unwrap(await client.goals.removeObstacle({ id: hurry.id }));
  expect((await find(goal.id)).obstacles).toEqual([doubt]);
  await keep('Haste', hurry.id);
  expect((await find(goal.id)).obstacles).toHaveLength(2);
  const { ok } = await client.goals.saveObstacle({ ...doubt, id: null, goalId: nobody });
  expect(ok).toBe(false);
});

test('a goal that is removed takes its looks and obstacles along, and is forgotten on the disk', async () => {
  const goal = await begin();
  unwrap(await lookAt(goal));
  unwrap(await client.goals.removeGoal({ id: goal.id }));
  expect(await client.goals.findGoal({ id: goal.id })).toEqual(refused('goal-missing'));
  expect((await sql`SELECT 1 FROM goal_review`.execute(context.db)).rows).toEqual([]);
  expect(await hasToForget(context.db)).toBe(true);
  const count = await getCommitCount(context.db);
  unwrap(await client.goals.removeGoal({ id: goal.id }));
  expect(await getCommitCount(context.db)).toBe(count);
});

test('goals are listed by their next look, those without one last, whosever or of one', async () => {
  const wren = personId.parse(randomUUID());
  await begin({ title: 'Later', rhythm: 'monthly' });
  await begin({ title: 'Wren’s', rhythm: 'weekly', personId: wren });
  await save({ title: 'An idea' });
  await begin({ title: 'Any day', rhythm: 'never' });
  const titles = async (person?: typeof wren | null, states: Goal['state'][] = ['idea', 'active']) =>
    unwrap(
      await client.goals.listGoals({ states, ...(person === undefined ? {} : { personId: person }), limit: 100 }),
    ).map(({ title }) => title);
  expect(await titles()).toEqual(['Wren’s', 'Later', 'An idea', 'Any day']);
  expect(await titles(null)).toEqual(['Later', 'An idea', 'Any day']);
  expect(await titles(wren)).toEqual(['Wren’s']);
  expect(await titles(undefined, ['active'])).toEqual(['Wren’s', 'Later', 'Any day']);
});

test('what a figure is made of is every goal of one that is under way or reached, with its looks', async () => {
  const [one, two] = [await begin({ title: 'One' }), await begin({ title: 'Two' })];
  await save({ title: 'An idea' });
  await begin({ title: 'Wren’s', personId: personId.parse(randomUUID()) });
  const dropped = await begin({ title: 'Dropped' });
  unwrap(await lookAt(dropped, { decision: 'drop' }));
  unwrap(await lookAt(one, { level: 1, decision: 'reached' }));
  unwrap(await lookAt(two, { level: -1 }));
  const course = unwrap(await client.goals.listCourse({ personId: null }));
  expect(course.map(({ goal, reviews }) => [goal.title, reviews.map(({ level }) => level)])).toEqual([
    ['Two', [-1]],
    ['One', [1]],
  ]);
});

test('many goals with where they stand are one statement that reads no table of looks through', async () => {
  const query = goalsOf(context.db, { states: ['active'], limit: 500 });
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN SELECT * FROM ${query}`.execute(context.db);
  const lines = rows.map(({ detail }) => detail);
  expect(lines.filter((line) => line.startsWith('SCAN'))).toEqual([]);
  expect(lines).toContain('SEARCH goal USING INDEX goal_by_review (state=?)');
  expect(lines.filter((line) => line.includes('goal_review USING COVERING INDEX goal_review_of'))).toHaveLength(2);
});
