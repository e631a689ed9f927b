import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import { isoWeekday, type LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Client } from '../../../shared/contract.ts';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { type Plan, planId, type WantedPlan } from '../../../shared/plans/plans.contract.ts';
import { blankPlan, planToWanted } from '../../../shared/plans/plans.rules.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
const today = '2026-11-19';

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

type WantedStep = Parameters<Client['steps']['saveStep']>[0];

const year = { startsOn: '2026-09-01', endsOn: '2027-08-31' };
const keep = async (change: Partial<WantedPlan> = {}): Promise<Plan> =>
  unwrap(await client.plans.savePlan({ ...blankPlan(today), ...year, priority: 'Tickets change lessons', ...change }));
const date = async (plan: Plan, on: LocalDate, note = '') =>
  unwrap(await client.plans.savePlanDate({ id: null, planId: plan.id, on, personId: null, note }));
const step = async (plan: Plan, text: string, change: Partial<WantedStep> = {}) => {
  const blank = { id: null, entryId: null, personId: null, kind: 'step', whose: 'me', dueOn: null } as const;
  return unwrap(await client.steps.saveStep({ ...blank, state: 'open', reason: '', text, planId: plan.id, ...change }));
};
const list = async () => unwrap(await client.plans.listPlans({ today }));
const find = async ({ id }: Pick<Plan, 'id'>) => unwrap(await client.plans.findPlan({ id, today }));
const stepsOf = async ({ id }: Pick<Plan, 'id'>) =>
  unwrap(await client.steps.listSteps({ entryId: null, personId: null, planId: id, onlyOpen: false }));
const person = async (code: string) =>
  unwrap(
    await client.people.savePerson({
      ...{ id: null, code, kind: 'coachee', role: '', group: '', school: '', consentNote: '', agreementReadOn: null },
      ...{ openQuestion: '', isArchived: false, realName: 'Ada Lovelace' },
    }),
  ).id;
const refusal = async (answer: Promise<{ ok: boolean }>) =>
  ((await answer) as { error?: { code: string } }).error?.code;
const somebody = planId.parse(randomUUID());

test('a plan is kept as it was said, and every save counts for the backup', async () => {
  const before = await getCommitCount(context.db);
  const begun = await keep({ priority: '  Tickets change   lessons ', matters: ' One. \n\n Two. ' });
  expect(begun).toMatchObject({ priority: 'Tickets change lessons', matters: 'One.\n\nTwo.', state: 'active' });
  const changed = unwrap(await client.plans.savePlan({ ...planToWanted(begun), gap: 'Now and by March.' }));
  expect(changed).toEqual({ ...begun, gap: 'Now and by March.' });
  expect(await list()).toMatchObject([{ id: begun.id, gap: 'Now and by March.' }]);
  expect((await getCommitCount(context.db)) - before).toBe(2);
});

test('a plan that is not there is refused by name, whatever is asked of it', async () => {
  const asked = [
    client.plans.findPlan({ id: somebody, today }),
    client.plans.savePlan({ ...blankPlan(today), id: somebody }),
    client.plans.setPlanState({ id: somebody, state: 'ended', outcome: '', today }),
    client.plans.savePlanDate({ id: null, planId: somebody, on: today, personId: null, note: '' }),
    client.plans.duplicatePlan({ id: somebody, startsOn: today }),
    client.plans.printPlan({ id: somebody, size: 'A4', today }),
  ];
  expect(await Promise.all(asked.map(refusal))).toEqual(asked.map(() => 'plan-missing'));
});

test('a year that ends before it begins is no year', async () => {
  expect(await refusal(client.plans.savePlan({ ...blankPlan(today), endsOn: '2026-11-18' }))).toBe('invalid-input');
});

test('a plan says how far it is and when it is looked at next; what was dropped or lies in the trash does not count', async () => {
  const plan = await keep();
  for (const on of ['2027-03-05', '2026-11-18', '2026-12-04']) await date(plan, on);
  await step(plan, 'Shorten the ticket.', { state: 'done' });
  await step(plan, 'Sort one bundle.');
  await step(plan, 'Print cards.', { state: 'dropped' });
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, body: page('Thrown away.') }));
  await step(plan, 'On a page.', { entryId: begun.id });
  unwrap(await client.journal.trashEntry({ id: begun.id }));
  const { plan: found, dates } = await find(plan);
  expect(found).toMatchObject({ stepCount: 2, doneCount: 1, evidenceCount: 0, nextDateOn: '2026-12-04' });
  expect(dates.map(({ on }) => on)).toEqual(['2026-11-18', '2026-12-04', '2027-03-05']);
});

test('the newest year comes first, and within it what is still going on', async () => {
  const old = await keep({ priority: 'Last year', startsOn: '2025-08-18', endsOn: '2026-06-12' });
  const ended = await keep({ priority: 'Ended' });
  const later = await keep({ priority: 'Later in the same year', startsOn: '2026-10-01' });
  const active = await keep({ priority: 'Active' });
  context.world.now = new Date(2026, 10, 20);
  unwrap(await client.plans.setPlanState({ id: ended.id, state: 'ended', outcome: 'Enough.', today }));
  const order = (await list()).map(({ priority }) => priority);
  expect(order.slice(2)).toEqual([ended.priority, old.priority]);
  expect(new Set(order.slice(0, 2))).toEqual(new Set([active.priority, later.priority]));
});

test('a plan ends with what came of it, and can be taken up again', async () => {
  const plan = await keep();
  const end = (outcome: string, on: LocalDate) =>
    client.plans.setPlanState({ id: plan.id, state: 'ended', outcome, today: on });
  expect(unwrap(await end('Nineteen lessons.', today))).toMatchObject({
    closedOn: today,
    outcome: 'Nineteen lessons.',
  });
  expect(unwrap(await end('Nineteen lessons changed.', '2026-12-01'))).toMatchObject({ closedOn: today });
  const again = { id: plan.id, state: 'active', outcome: 'Nineteen lessons changed.', today } as const;
  expect(unwrap(await client.plans.setPlanState(again))).toMatchObject({ state: 'active', closedOn: null });
});

test('a date is changed in place, and comes back with its old id; there are twelve at most', async () => {
  const plan = await keep();
  const heron = await person('Heron');
  const first = await date(plan, '2026-12-04');
  const changed = unwrap(await client.plans.savePlanDate({ ...first, personId: heron, note: 'Bring a bundle.' }));
  expect((await find(plan)).dates).toEqual([changed]);
  unwrap(await client.plans.removePlanDate({ id: first.id }));
  expect((await find(plan)).dates).toEqual([]);
  unwrap(await client.plans.savePlanDate(changed));
  for (let count = 1; count < 12; count++) await date(plan, '2027-03-05');
  expect(await refusal(client.plans.savePlanDate({ ...changed, id: null }))).toBe('plan-dates-full');
  expect(unwrap(await client.plans.savePlanDate({ ...changed, note: 'Still changeable.' })).note).toBe(
    'Still changeable.',
  );
});

test('carried on, a plan begins anew: days by whole weeks, steps open, and nothing of what came of it', async () => {
  const heron = await person('Heron');
  const plan = await keep({ personId: heron, gap: 'Wide.', outcome: 'A word.' });
  await date(plan, '2026-12-04', 'It went well.');
  await step(plan, 'Shorten the ticket.', {
    ...{ whose: 'partner', personId: heron, kind: 'agreement', dueOn: '2026-10-09', state: 'done', reason: 'postcard' },
    ...{ cue: 'the bell rings', response: 'one question', repeats: 'fortnightly' },
  });
  expect(await stepsOf(plan)).toHaveLength(2); // done, and the one that follows it
  await step(plan, 'Print cards.', { state: 'dropped' });
  unwrap(await client.plans.setPlanState({ id: plan.id, state: 'ended', outcome: 'Enough.', today }));
  const anew = unwrap(await client.plans.duplicatePlan({ id: plan.id, startsOn: '2027-09-01' }));
  expect(anew).toMatchObject({
    ...{ startsOn: '2027-09-01', endsOn: '2028-08-31', priority: plan.priority, gap: 'Wide.', personId: heron },
    ...{ state: 'active', outcome: '', closedOn: null, copiedFromId: plan.id },
  });
  const { dates } = await find(anew);
  expect(dates).toMatchObject([{ on: '2027-12-03', note: '' }]);
  expect(isoWeekday('2027-12-03')).toBe(isoWeekday('2026-12-04'));
  const steps = await stepsOf(anew);
  expect(steps).toMatchObject([
    {
      ...{ text: 'Shorten the ticket.', whose: 'partner', personId: heron, kind: 'agreement', dueOn: '2027-10-08' },
      ...{ state: 'open', reason: '', cue: 'the bell rings', response: 'one question', repeats: 'fortnightly' },
    },
  ]);
  expect(await stepsOf(plan)).toHaveLength(3);
  expect(unwrap(await client.search.searchPeople({ query: 'shorten', limit: 5 }))).toMatchObject([{ code: 'Heron' }]);
});

test('a plan is carried on whole or not at all', async () => {
  const plan = await keep();
  await date(plan, '2026-12-04');
  await step(plan, 'Sort one bundle.');
  await sql`
    CREATE TRIGGER refuse BEFORE INSERT ON step BEGIN SELECT raise(ABORT, 'refused'); END`.execute(context.db);
  const before = await getCommitCount(context.db);
  expect(await refusal(client.plans.duplicatePlan({ id: plan.id, startsOn: '2027-09-01' }))).toBe('unexpected');
  expect(await list()).toHaveLength(1);
  expect(await getCommitCount(context.db)).toBe(before);
});

test('removed, a plan leaves its steps and takes its dates along; the file forgets its words', async () => {
  const plan = await keep();
  await date(plan, '2026-12-04');
  const kept = await step(plan, 'Sort one bundle.');
  const copy = unwrap(await client.plans.duplicatePlan({ id: plan.id, startsOn: '2027-09-01' }));
  unwrap(await client.plans.removePlan({ id: plan.id }));
  expect(await list()).toMatchObject([{ id: copy.id, copiedFromId: null }]);
  const all = unwrap(await client.steps.listSteps({ entryId: null, personId: null, onlyOpen: false }));
  expect(all.find(({ id }) => id === kept.id)).toMatchObject({ text: 'Sort one bundle.', planId: null });
  expect(await context.db.selectFrom('plan_date').select('plan_id').execute()).toEqual([{ plan_id: copy.id }]);
  expect(await context.db.selectFrom('vault').select('has_to_forget').executeTakeFirst()).toEqual({ has_to_forget: 1 });
});

test('a plan knows the page that it came from as that is called now, and outlives it', async () => {
  const begun = unwrap(await client.journal.beginEntry({ templateId: 'priority' }));
  unwrap(await client.journal.saveEntry({ ...begun, title: 'One bundle', body: page('What matters.') }));
  const plan = await keep({ entryId: begun.id });
  expect((await find(plan)).fromTitle).toBe('One bundle');
  unwrap(await client.journal.trashEntry({ id: begun.id }));
  expect((await find(plan)).fromTitle).toBe('');
  unwrap(await client.journal.purgeEntry({ id: begun.id }));
  expect((await find(plan)).plan.entryId).toBeNull();
  expect(unwrap(await client.plans.savePlan({ ...planToWanted(plan), gap: 'x' })).entryId).toBeNull();
});

test('the roadmap is printed with codes, on the paper that was asked for, and never with a real name', async () => {
  context.world.saveTo = `${context.folder}/roadmap.pdf`;
  const heron = await person('Heron');
  const plan = await keep({ personId: heron, priority: '<b>Tickets</b>' });
  await step(plan, 'Sort one bundle.', { whose: 'partner', personId: heron, dueOn: '2026-12-04' });
  await date(plan, '2027-03-05');
  const shown = { target: { kind: 'plan', planId: plan.id }, why: '', linkedAt: null } as const;
  for (const [words, pupils] of [
    ['Tickets of May', 'given'],
    ['A film with faces', 'refused'],
  ] as const) {
    const source = { kind: 'words', id: null, words, happenedOn: '2026-11-10' } as const;
    unwrap(await client.evidence.linkEvidence({ source, ...shown, about: { ...nothingSaid, pupils } }));
  }
  const answer = unwrap(await client.plans.printPlan({ id: plan.id, size: 'Letter', today }));
  expect(answer).toEqual({ saved: true, fileName: 'roadmap.pdf' });
  const [printed] = context.world.printed;
  expect(printed).toMatchObject({ size: 'Letter', title: 'Priority plan 2026–27' });
  expect(printed?.body).toContain('&lt;b&gt;Tickets&lt;/b&gt;');
  expect(printed?.body).toContain('<td>Heron</td><td>4 Dec 2026</td><td>Open</td>');
  expect(JSON.stringify(context.world.printed)).not.toContain('Lovelace');
  expect(printed?.body).toContain('Tickets of May');
  expect(printed?.body).not.toContain('A film with faces');
  context.world.saveTo = undefined;
  expect(unwrap(await client.plans.printPlan({ id: plan.id, size: 'A4', today }))).toEqual({
    saved: false,
    fileName: '',
  });
});

test.each(['askWhereToSave', 'printToPdf'] as const)(
  'a journal that is locked during %s leaves no roadmap behind',
  async (moment) => {
    const file = `${context.folder}/late.pdf`;
    context.world.saveTo = file;
    const plan = await keep({ priority: 'Tickets' });
    const { desktop, vault } = context;
    const before = desktop[moment].bind(desktop) as (...words: unknown[]) => Promise<unknown>;
    Object.assign(desktop, {
      async [moment](...words: unknown[]) {
        const answer = await before(...words);
        await vault.lock();
        return answer;
      },
    });
    expect(await refusal(client.plans.printPlan({ id: plan.id, size: 'A4', today }))).toBe('vault-locked');
    expect(existsSync(file)).toBe(false);
  },
);
