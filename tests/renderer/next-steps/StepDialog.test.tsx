import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { StepDialog } from '../../../renderer/next-steps/step/StepDialog.tsx';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { addPerson, keep, today } from './planning-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
  journal.context.world.now = new Date();
});

const show = (id: string): RoutedPages =>
  showRoutes(
    journal,
    [
      { path: '/next-steps', element: <h1>Steps</h1> },
      { path: '/next-steps/step/:stepId', element: <StepDialog /> },
    ],
    `/next-steps/step/${id}`,
  );
const stored = async ({ id }: Step) => unwrap(await journal.client.steps.findStep({ id }));

test('what is said of a step is kept as it is said', async () => {
  const heron = await addPerson(journal, 'Heron');
  const step = await keep(journal, 'Ask before I tell');
  show(step.id);
  const text = await screen.findByLabelText('What is done');
  await user.clear(text);
  await user.type(text, 'Ask twice before I tell{Enter}');
  await user.type(screen.getByLabelText('If'), 'I am about to answer');
  await user.type(screen.getByLabelText('Then'), 'I count to eleven');
  await user.tab();
  await user.selectOptions(screen.getByLabelText('Whom it concerns'), 'Heron');
  await user.selectOptions(screen.getByLabelText('Comes again'), 'Every week');
  await waitFor(async () =>
    expect(await stored(step)).toMatchObject({
      text: 'Ask twice before I tell',
      cue: 'I am about to answer',
      response: 'I count to eleven',
      personId: heron.id,
      repeats: 'weekly',
    }),
  );
});

test('a day that was moved stands with its word why', async () => {
  const now = journal.context.world.now;
  journal.context.world.now = new Date(now.getTime() - 5 * 86_400_000);
  const step = await keep(journal, 'Sort the tickets', { dueOn: today });
  journal.context.world.now = now;
  const to = addDays(today, 7);
  unwrap(await journal.client.steps.changeStep({ id: step.id, change: { dueOn: to }, moveReason: '' }));
  unwrap(await journal.client.steps.changeStep({ id: step.id, change: {}, moveReason: 'The sorting took longer' }));
  show(step.id);
  const moves = await screen.findByRole('list', { name: 'Days that it had before' });
  expect(moves.textContent).toMatch(/^Moved from .+ to .+: The sorting took longer$/);
  expect((await stored(step)).moves).toMatchObject([{ from: today, to, reason: 'The sorting took longer' }]);
});

test('a step is let go with a word why, and comes back', async () => {
  const step = await keep(journal, 'Film the lesson');
  show(step.id);
  await user.click(await screen.findByRole('button', { name: 'Let it go' }));
  await user.type(await screen.findByLabelText('A word why'), 'She would rather not{Enter}');
  await waitFor(async () =>
    expect(await stored(step)).toMatchObject({ state: 'dropped', reason: 'She would rather not' }),
  );
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(async () => expect((await stored(step)).state).toBe('open'));
});

test('a step that became something else has the new one in its place, which knows where it came from', async () => {
  const step = await keep(journal, 'Film the lesson');
  const pages = show(step.id);
  await user.click(await screen.findByRole('button', { name: 'It became something else' }));
  const becomes = await screen.findByLabelText('What it becomes');
  await user.clear(becomes);
  await user.type(becomes, 'Write the lesson down');
  await user.type(screen.getByLabelText('A word why'), 'No camera');
  await user.click(screen.getByRole('button', { name: 'End this one and keep the new one' }));
  await waitFor(() => expect(pages.address).not.toContain(step.id));
  expect(await stored(step)).toMatchObject({ state: 'changed', reason: 'No camera' });
  const source = await screen.findByRole('link', { name: 'Step “Film the lesson”' });
  expect(source.getAttribute('href')).toBe(`/next-steps/step/${step.id}`);
});

test('a line that was written by mistake is removed and comes back with Undo; a step that is gone says so', async () => {
  const step = await keep(journal, 'By mistake');
  const pages = show(step.id);
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await screen.findByRole('heading', { name: 'Steps' });
  await waitFor(async () => expect((await journal.client.steps.findStep({ id: step.id })).ok).toBe(false));
  await pages.go(`/next-steps/step/${step.id}`);
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).queryByLabelText('What is done')).toBeNull());
  await within(dialog).findByRole('alert');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await journal.client.steps.findStep({ id: step.id })).ok).toBe(true));
});

test('words that could not be kept stay in their field, and are tried again', async () => {
  const step = await keep(journal, 'Ask Heron');
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async (channel, input) =>
    channel === 'steps:changeStep' ? ({ ok: false, error: { code: 'disk-full' } } as never) : invoke(channel, input);
  show(step.id);
  await user.type(await screen.findByLabelText('If'), 'I am about to answer{Enter}');
  await waitFor(async () => expect(await flushAll()).toBe(false));
  expect(screen.getByLabelText('If')).toHaveProperty('value', 'I am about to answer');
  journal.bridge.invoke = invoke;
  expect(await flushAll()).toBe(true);
  expect(await stored(step)).toMatchObject({ cue: 'I am about to answer' });
});

test('a word why that was typed a moment before closing is kept', async () => {
  const { now } = journal.context.world;
  journal.context.world.now = new Date(now.getTime() - 5 * 86_400_000);
  const step = await keep(journal, 'Sort the tickets', { dueOn: today });
  journal.context.world.now = now;
  show(step.id);
  await user.click(await screen.findByRole('button', { name: /^Its day/ }));
  await user.click(await screen.findByRole('button', { name: 'No day' }));
  await user.type(await screen.findByLabelText('Why another day?'), 'Ill');
  expect(await flushAll()).toBe(true);
  expect((await stored(step)).moves).toMatchObject([{ from: today, to: null, reason: 'Ill' }]);
});

test('the second half of a double click writes no second step', async () => {
  const step = await keep(journal, 'Film the lesson');
  const pages = show(step.id);
  await user.click(await screen.findByRole('button', { name: 'It became something else' }));
  await user.dblClick(await screen.findByRole('button', { name: 'End this one and keep the new one' }));
  await waitFor(() => expect(pages.address).not.toContain(step.id));
  const all = { entryId: null, personId: null, onlyOpen: false };
  expect(unwrap(await journal.client.steps.listSteps(all))).toHaveLength(2);
});

test('Escape while it becomes something else leaves the new words, and the step stays open on the screen', async () => {
  const step = await keep(journal, 'Ask Heron');
  const pages = show(step.id);
  await user.click(await screen.findByRole('button', { name: 'It became something else' }));
  await user.type(await screen.findByLabelText('What it becomes'), ' twice');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'It became something else' }));
  expect(pages.address).toBe(`/next-steps/step/${step.id}`);
  expect(await stored(step)).toMatchObject({ state: 'open', text: 'Ask Heron' });
});
