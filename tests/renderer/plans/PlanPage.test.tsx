import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { PlanPage } from '../../../renderer/plans/PlanPage.tsx';
import { PlansPage } from '../../../renderer/plans/PlansPage.tsx';
import { addDays, instantToLocalDate, type LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Plan, WantedPlan } from '../../../shared/plans/plans.contract.ts';
import { blankPlan } from '../../../shared/plans/plans.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();
const today = instantToLocalDate(new Date());

beforeEach(async () => {
  journal = await openJournalWindow();
});

const routes = [
  { path: '/next-steps/plans', element: <PlansPage /> },
  { path: '/next-steps/plans/:planId', element: <PlanPage /> },
];
const keep = async (change: Partial<WantedPlan> = {}): Promise<Plan> =>
  unwrap(await journal.client.plans.savePlan({ ...blankPlan(today), ...change }));
const date = async ({ id }: Plan, on: LocalDate) =>
  unwrap(await journal.client.plans.savePlanDate({ id: null, planId: id, on, personId: null, note: '' }));
const step = async ({ id }: Plan, text: string, state: 'open' | 'done' = 'open') => {
  const blank = {
    id: null,
    entryId: null,
    personId: null,
    kind: 'step',
    whose: 'me',
    dueOn: null,
    reason: '',
  } as const;
  return unwrap(await journal.client.steps.saveStep({ ...blank, text, state, planId: id }));
};
const person = async (code: string) =>
  unwrap(
    await journal.client.people.savePerson({
      ...{ id: null, code, kind: 'team', role: '', group: '', school: '', consentNote: '', agreementReadOn: null },
      ...{ openQuestion: '', isArchived: false, realName: '' },
    }),
  ).id;
const stored = async ({ id }: Pick<Plan, 'id'>) => unwrap(await journal.client.plans.findPlan({ id, today }));
const all = async () => unwrap(await journal.client.plans.listPlans({ today }));
const show = (address: string) => {
  pages = showRoutes(journal, routes, address);
};
const showPlan = async (plan: Plan) => {
  show(`/next-steps/plans/${plan.id}`);
  await screen.findByRole('heading', { level: 1, name: /^Priority plan/ });
};

describe('the page of a plan', () => {
  test('four answers and the one priority are kept as they are said, also when all of them are kept at once', async () => {
    const plan = await keep();
    await showPlan(plan);
    await user.type(
      screen.getByRole('textbox', { name: '1. What matters most?' }),
      'A Wednesday that depends on Tuesday',
    );
    await user.type(screen.getByRole('textbox', { name: '2. What is the gap?' }), 'Nobody can name one');
    await user.type(screen.getByRole('textbox', { name: '3. What is known?' }), 'It died because it took an hour');
    await user.type(screen.getByRole('textbox', { name: /^4\./ }), 'Sort every second week');
    await user.type(screen.getByRole('textbox', { name: 'The one top priority' }), 'Tickets change lessons{Enter}');
    expect(await flushAll()).toBe(true);
    expect((await stored(plan)).plan).toMatchObject({
      priority: 'Tickets change lessons',
      matters: 'A Wednesday that depends on Tuesday',
      gap: 'Nobody can name one',
      known: 'It died because it took an hour',
      doing: 'Sort every second week',
    });
  });

  test('two fields that are kept in the same moment do not undo each other', async () => {
    const plan = await keep();
    await showPlan(plan);
    const fields = [screen.getByRole('textbox', { name: /^1\./ }), screen.getByRole('textbox', { name: /^2\./ })];
    for (const field of fields) {
      field.focus();
      await user.paste('Said.'); // leaving the first keeps it while the second is kept by what follows
    }
    expect(await flushAll()).toBe(true);
    expect((await stored(plan)).plan).toMatchObject({ matters: 'Said.', gap: 'Said.' });
  });

  test('it belongs to whoever is chosen, by code', async () => {
    const team = await person('Grade 4 team');
    const plan = await keep();
    await showPlan(plan);
    const whose = screen.getByRole('combobox', { name: 'Whose plan it is' });
    expect((whose as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Me');
    await within(whose).findByRole('option', { name: 'Grade 4 team' });
    await user.selectOptions(whose, 'Grade 4 team');
    await waitFor(async () => expect((await stored(plan)).plan.personId).toBe(team));
  });

  test('an action becomes a next step of the plan', async () => {
    const plan = await keep();
    await showPlan(plan);
    await user.type(
      await screen.findByRole('textbox', { name: 'An action, with a verb first' }),
      'Shorten the ticket{Enter}',
    );
    await waitFor(async () => expect((await stored(plan)).plan.stepCount).toBe(1));
    await user.click(await screen.findByRole('checkbox', { name: 'Done: Shorten the ticket' }));
    await waitFor(async () => expect((await stored(plan)).plan.doneCount).toBe(1));
  });

  test('dates are chosen with a colleague and a note; too few or too many get a kind word', async () => {
    const team = await person('Grade 4 team');
    const plan = await keep();
    await showPlan(plan);
    expect(screen.getByText(/^Two or three dates in the year are enough/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Choose a day to look at it together/ }));
    const month = await screen.findByRole('dialog');
    await user.click(
      within(month)
        .getAllByRole('button', { name: /\d{4}$/ })
        .at(-1) as HTMLElement,
    );
    expect(await screen.findByText(/^One date is a beginning/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Put days into your calendar' })).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: /^With whom on/ }), 'Grade 4 team');
    await user.type(screen.getByRole('textbox', { name: /^What to bring on/ }), 'One bundle each{Enter}');
    await waitFor(async () =>
      expect((await stored(plan)).dates).toMatchObject([{ personId: team, note: 'One bundle each' }]),
    );
    for (const days of [40, 80, 120]) await date(plan, addDays(today, days));
    await journal.queryClient.invalidateQueries({ queryKey: ['plans'] });
    expect(await screen.findByText(/^More than three dates are hard to keep/)).toBeDefined();
  });

  test('a date that was taken away comes back by one touch', async () => {
    const plan = await keep();
    const kept = await date(plan, today);
    await showPlan(plan);
    await user.click(screen.getByRole('button', { name: /^Take away/ }));
    await waitFor(async () => expect((await stored(plan)).dates).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await stored(plan)).dates).toEqual([kept]));
  });

  test('it ends with what came of it, typed a moment before, and is taken up again', async () => {
    const plan = await keep();
    await showPlan(plan);
    await user.type(screen.getByRole('textbox', { name: 'What came of it?' }), 'Nineteen lessons.');
    await user.click(screen.getByRole('button', { name: 'End this plan' }));
    expect(await screen.findByText(/^Ended ·/)).toBeDefined();
    expect((await stored(plan)).plan).toMatchObject({ state: 'ended', outcome: 'Nineteen lessons.', closedOn: today });
    await user.click(await screen.findByRole('button', { name: 'Take it up again' }));
    await waitFor(async () => expect((await stored(plan)).plan.state).toBe('active'));
  });

  test('carried on, the new year opens and says where it comes from', async () => {
    const plan = await keep({ priority: 'Tickets', startsOn: '2025-09-01', endsOn: '2026-08-31' });
    await step(plan, 'Sort one bundle', 'done');
    await showPlan(plan);
    await user.click(screen.getByRole('button', { name: 'More about this plan' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Carry on next year' }));
    expect(await screen.findByRole('button', { name: 'The new year begins on: 1 September 2026' })).toBeDefined();
    await user.dblClick(screen.getByRole('button', { name: 'Carry it on' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Priority plan 2026–27' })).toBeDefined();
    expect(await screen.findByRole('link', { name: 'Carried on from 2025–26' })).toBeDefined();
    expect((await screen.findByRole('checkbox', { name: 'Done: Sort one bundle' })) as HTMLInputElement).toHaveProperty(
      'checked',
      false,
    );
    expect(await all()).toHaveLength(2);
  });

  test('it is removed only after a question, and leads back to the others', async () => {
    await showPlan(await keep());
    await user.click(screen.getByRole('button', { name: 'More about this plan' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove this plan' }));
    const ask = await screen.findByRole('dialog', { name: 'Remove this plan?' });
    expect(await all()).toHaveLength(1);
    await user.click(within(ask).getByRole('button', { name: 'Remove it' }));
    await waitFor(() => expect(pages.address).toBe('/next-steps/plans'));
    expect(await all()).toEqual([]);
  });

  test('a year cannot end before it begins, and says so', async () => {
    const plan = await keep({ startsOn: '2026-09-01', endsOn: '2026-09-01' });
    await showPlan(plan);
    await user.click(screen.getByRole('button', { name: 'First day: 1 September 2026' }));
    await user.click(await screen.findByRole('button', { name: '30 September 2026' }));
    expect(await screen.findByText('The last day comes before the first. Nothing was changed.')).toBeDefined();
    expect((await stored(plan)).plan).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-01' });
  });

  test('the roadmap is printed on the paper that was chosen, with what was typed last', async () => {
    const plan = await keep();
    journal.context.world.saveTo = `${journal.context.folder}/plan.pdf`;
    await showPlan(plan);
    expect(screen.getByText(/by their codes, never by their real names/)).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'The one top priority' }), 'Tickets change lessons');
    await user.click(screen.getByRole('button', { name: 'Print the roadmap' }));
    await user.click(await screen.findByRole('menuitem', { name: 'On Letter' }));
    expect(await screen.findByText('plan.pdf')).toBeDefined();
    expect(journal.context.world.printed).toMatchObject([{ size: 'Letter' }]);
    expect(journal.context.world.printed[0]?.body).toContain('Tickets change lessons');
  });

  test('a plan that is gone is said kindly', async () => {
    show('/next-steps/plans/00000000-0000-4000-8000-000000000000');
    expect(await screen.findByText('This plan is not in the journal any more.')).toBeDefined();
  });
});

describe('all plans', () => {
  test('without any there is one way to begin, and it leads to the page of a new one, of one also by a double click', async () => {
    show('/next-steps/plans');
    await user.dblClick(await screen.findByRole('button', { name: 'Begin a plan' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Priority plan/ })).toBeDefined();
    expect(await all()).toMatchObject([{ priority: '', personId: null, startsOn: today }]);
  });

  test('they stand by year, with whose they are, how far, and when they are looked at next', async () => {
    const team = await person('Grade 4 team');
    const old = await keep({ priority: 'Last year', startsOn: '2024-09-01', endsOn: '2025-06-30' });
    unwrap(await journal.client.plans.setPlanState({ id: old.id, state: 'ended', outcome: '', today: '2025-06-20' }));
    const plan = await keep({ priority: 'This year', personId: team, startsOn: '2025-09-01', endsOn: '2026-06-30' });
    await step(plan, 'One', 'done');
    await step(plan, 'Two');
    await date(plan, addDays(today, 400));
    show('/next-steps/plans');
    const [first, second] = await screen.findAllByRole('region');
    expect(within(first as HTMLElement).getByRole('heading', { level: 2 }).textContent).toBe('2025–26');
    await waitFor(() => expect(first?.textContent).toContain('Grade 4 team'));
    expect(first?.textContent).toMatch(/1 of 2 actions done · Together on \d+ \w+ \d{4}/);
    expect(second?.textContent).toContain('Nothing planned yet · Ended on 20 June 2025');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'Mine');
    expect(screen.queryByText('This year')).toBeNull();
    expect(screen.getByText('Last year')).toBeDefined();
  });
});
