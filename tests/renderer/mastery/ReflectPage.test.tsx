import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { growthPages, take } from './growth-pages.tsx';

const user = userEvent.setup();
let journal: JournalWindow;
let taken: Assessment;

beforeEach(async () => {
  journal = await openJournalWindow();
  taken = await take(journal, '3342' + '23222' + '42312' + '3232' + '44343' + '0323', new Date(2026, 10, 19, 12));
  journal.show(growthPages, `/growth/reflect/${taken.id}`);
  await screen.findByLabelText('What here do I recognise, and what surprises me?');
});

const reflection = async () => unwrap(await journal.client.mastery.findAssessment({ id: taken.id }))?.reflection;
const steps = async () =>
  unwrap(
    await journal.client.steps.listSteps({ entryId: null, personId: null, assessmentId: taken.id, onlyOpen: false }),
  );

async function choose(code: string): Promise<void> {
  await user.type(screen.getByRole('combobox'), code);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${code} `) }));
}

test('three answers are kept without a button, and none takes another’s words back', async () => {
  await user.type(screen.getByLabelText(/^What here do I recognise/), 'More talk than I thought');
  await user.type(screen.getByLabelText(/^What would one stage further/), 'She speaks first');
  await user.type(screen.getByLabelText(/^What evidence would convince/), 'A recording');
  expect(await flushAll()).toBe(true);
  expect(await reflection()).toEqual({
    recognise: 'More talk than I thought',
    focus: [],
    further: 'She speaks first',
    proof: 'A recording',
  });
});

test('one or two parts are chosen by their codes; what one stage further reads stands below', async () => {
  await choose('B1');
  await waitFor(async () => expect((await reflection())?.focus).toEqual(['B1']));
  expect(screen.getByText(/^One stage further, B1 reads:/).textContent).toMatch(/My partner speaks for well over half/);
  await choose('D4');
  await waitFor(async () => expect((await reflection())?.focus).toEqual(['B1', 'D4']));
});

test('the next move of a chosen part and words of one’s own become next steps with a day', async () => {
  await choose('B1');
  const take = await screen.findByRole('button', { name: /^Take it: Before the next three sessions/ });
  await user.click(take);
  await waitFor(async () => expect(await steps()).toHaveLength(1));
  expect(await steps()).toMatchObject([
    { itemId: 'B1', dueOn: addDays(instantToLocalDate(new Date()), 14), whose: 'me', state: 'open' },
  ]);
  await user.type(screen.getByLabelText('What will you do?'), 'Count to eleven first{Enter}');
  await waitFor(async () => expect(await steps()).toHaveLength(2));
  const list = screen.getByRole('list', { name: 'Your next steps' });
  await waitFor(() => expect(within(list).getAllByRole('checkbox')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: /^Take it: Before the next three sessions/ })).toBe(null);
});

test('three next steps are enough: then nothing more is offered', async () => {
  for (const text of ['One', 'Two', 'Three']) {
    await user.type(await screen.findByLabelText('What will you do?'), `${text}{Enter}`);
    await screen.findByRole('checkbox', { name: `Done: ${text}` });
  }
  expect(screen.getByText(/^Three next steps are enough to carry/)).toBeDefined();
  expect(screen.queryByLabelText('What will you do?')).toBe(null);
  expect(screen.queryByRole('button', { name: /^Take it:/ })).toBe(null);
});

test('a page of the journal that looks back on it is begun from here and found again from here', async () => {
  await user.click(screen.getByRole('button', { name: 'Write more in the journal' }));
  await screen.findByText('Elsewhere');
  const id = /^\/journal\/([^?]+)\?template=recheck/.exec(journal.address)?.[1];
  expect(id).toBeDefined();
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: 'recheck' }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, id: id as never, body: page('Moved in one.') }));
  cleanup();
  journal.show(growthPages, `/growth/reflect/${taken.id}`);
  const link = await screen.findByRole('link', { name: 'The page that looks back on it' });
  expect(link.getAttribute('href')).toBe(`/journal/${id}`);
});
