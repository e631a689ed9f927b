import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { filled, open as openResults } from './results-window.tsx';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
let round: Round;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  round = await beginRound(journal.client);
});

const stored = async () => unwrap(await journal.client.feedback.findRound({ roundId: round.id })) as Round;
const part = (name: string) => screen.findByRole('heading', { level: 2, name });
const toPart = (name: RegExp) => user.click(screen.getByRole('button', { name }));

async function open(): Promise<void> {
  showRound(journal, `/feedback/${round.id}/my-view`);
  await screen.findByRole('heading', { level: 1, name: 'Your view' });
  await screen.findByRole('navigation', { name: 'Parts of your view' });
}

test('digits alone answer a part, from its heading on, and Enter goes to the next; all is in the journal at once', async () => {
  await open();
  await waitFor(async () => expect(document.activeElement).toBe(await part('Care and trust')));
  await user.keyboard('44353');
  await waitFor(async () =>
    expect((await stored()).selfView).toEqual({
      answers: { CARE1: 4, CARE2: 4, CARE3: 3, CARE4: 5 },
      expected: { CARE: 3 },
    }),
  );
  await user.keyboard('{Enter}');
  expect(await part('Knowledge put to use')).toBeDefined();
  await waitFor(async () => expect(document.activeElement).toBe(await part('Knowledge put to use')));
  await user.keyboard('2');
  await waitFor(async () => expect((await stored()).selfView.answers).toMatchObject({ KNOW1: 2 }));
});

test('a digit that the scale does not have chooses nothing; the arrows go to another row', async () => {
  await open();
  await user.keyboard('9');
  await user.keyboard('{ArrowDown}{ArrowDown}4');
  await waitFor(async () => expect((await stored()).selfView.answers).toEqual({ CARE2: 4 }));
});

test('six words at most are picked, and a letter leads to the next word that begins with it', async () => {
  await open();
  await toPart(/^A handful of words/);
  screen.getByRole('checkbox', { name: 'approachable' }).focus();
  for (const letter of ['b', 'c', 'd', 'e', 'f', 'g']) await user.keyboard(`${letter} `);
  expect(screen.getByText('6 of 6 chosen')).toBeDefined();
  await user.keyboard('h ');
  expect((screen.getByRole('checkbox', { name: 'honest' }) as HTMLInputElement).checked).toBe(false);
  await waitFor(async () => expect((await stored()).selfView.answers['DECK']).toHaveLength(6));
});

test('what is typed is kept before the journal is locked, and is there again', async () => {
  await open();
  await toPart(/^What you expect them to say/);
  await user.type(screen.getByLabelText('What do I expect that people would miss if I stopped?'), 'The questions.');
  expect(await flushAll()).toBe(true);
  expect((await stored()).selfView.answers).toEqual({ O2: 'The questions.' });
});

test('sealing asks, keeps what is on the screen first, and shows it to be read', async () => {
  await open();
  await user.keyboard('4');
  await toPart(/^What you expect them to say/);
  await user.type(screen.getByLabelText('What do I expect that people would miss if I stopped?'), 'The questions.');
  await toPart(/^Seal your view/);
  expect(screen.getByText('35 parts are not answered. They may stay so.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Seal' }));
  await user.click(await screen.findByRole('button', { name: 'Not yet' }));
  expect((await stored()).sealedAt).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Seal' }));
  await user.click(await screen.findByRole('button', { name: 'Seal it' }));
  expect(await screen.findByText('The questions.')).toBeDefined();
  expect(screen.getByText('Usually')).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect((await stored()).sealedAt).not.toBeNull();
});

test('nothing answered cannot be sealed, and says why', async () => {
  await open();
  await toPart(/^Seal your view/);
  await user.click(screen.getByRole('button', { name: 'Seal' }));
  await user.click(await screen.findByRole('button', { name: 'Seal it' }));
  expect(await screen.findByText('There is nothing to seal yet.')).toBeDefined();
});

test('a save that is refused is announced and tried again with the next answer', async () => {
  await ask(journal.client, round, 'Heron');
  await open();
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async (channel, input) =>
    channel === 'feedback:saveSelfView' ? { ok: false, error: { code: 'disk-full' } } : invoke(channel, input);
  await user.keyboard('4');
  expect(await flushAll()).toBe(false);
  journal.bridge.invoke = invoke;
  await user.keyboard('5');
  await waitFor(async () => expect((await stored()).selfView.answers).toEqual({ CARE1: 4, CARE2: 5 }));
});

test('a survey has no view of one’s own', async () => {
  const survey = await beginRound(journal.client, 'unnamed', 'staff-survey');
  showRound(journal, `/feedback/${survey.id}/my-view`);
  expect(await screen.findByText('A survey has no view of your own.')).toBeDefined();
});

test('once the results are open, the sealed view leads to them and to nobody who could still be asked', async () => {
  const opened = await filled(journal, 'unnamed');
  await openResults(journal, opened);
  showRound(journal, `/feedback/${opened.id}/my-view`);
  expect((await screen.findByRole('link', { name: 'See the results' })).getAttribute('href')).toBe(
    `/feedback/${opened.id}/results`,
  );
  expect(screen.queryByRole('link', { name: 'Choose whom to ask' })).toBe(null);
});
