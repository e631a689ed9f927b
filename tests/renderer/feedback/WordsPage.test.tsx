import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
let round: Round;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  round = await beginRound(journal.client, 'open', 'words');
});

const stored = async () => unwrap(await journal.client.feedback.listNamedAnswers({ roundId: round.id }));
const words = () => screen.findByLabelText('What they said');
async function open(): Promise<void> {
  showRound(journal, `/feedback/${round.id}/words`);
  await words();
}
async function say(text: string): Promise<void> {
  await user.type(await words(), text);
  await user.click(screen.getByRole('button', { name: 'Keep these words' }));
  await screen.findByText(text, { selector: 'blockquote' });
}

test('words are kept with who said them, and whether and for what they may be quoted', async () => {
  await open();
  await user.type(screen.getByLabelText('Their role'), 'an administrator');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'administrator');
  await user.click(screen.getByLabelText('They agreed to be quoted'));
  await user.type(screen.getByLabelText('For what'), 'portfolio, by code');
  await say('She asks before she tells.');
  expect(await stored()).toMatchObject([
    {
      way: 'words',
      role: 'an administrator',
      group: 'administrator',
      words: 'She asks before she tells.',
      mayQuote: true,
      quoteScope: 'portfolio, by code',
    },
  ]);
  expect(screen.getByText(/May be quoted: portfolio, by code/)).toBeDefined();
  expect(((await words()) as HTMLTextAreaElement).value).toBe('');
});

test('somebody who is asked needs no other word for who they are', async () => {
  await ask(journal.client, round, 'Heron', 'peer');
  await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who said it' }), 'Heron');
  expect(screen.queryByLabelText('Their role')).toBeNull();
  await say('She listens.');
  expect(await stored()).toMatchObject([{ group: 'peer', role: '', askedId: expect.any(String) }]);
});

test('words are changed, taken out, and come back by Undo', async () => {
  await open();
  await say('She listens.');
  await user.click(screen.getByRole('button', { name: 'Change the words of Teacher' }));
  await user.type(await words(), ' Always.');
  await user.click(screen.getByRole('button', { name: 'Keep the change' }));
  await screen.findByText('She listens. Always.', { selector: 'blockquote' });
  expect(await stored()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Take out the words of Teacher' }));
  await waitFor(async () => expect(await stored()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await stored()).toMatchObject([{ words: 'She listens. Always.' }]));
});

test('without words nothing is kept, and the field says so', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: 'Keep these words' }));
  expect(screen.getByText('Write down what they said.')).toBeDefined();
  expect(await stored()).toEqual([]);
});

test('what was typed is kept before the journal is locked, once', async () => {
  await open();
  await user.type(await words(), 'She listens.');
  expect(await flushAll()).toBe(true);
  expect(await flushAll()).toBe(true);
  expect(await stored()).toHaveLength(1);
});

test('only in an open conversation: in the others people were told something else', async () => {
  const unnamed = await beginRound(journal.client, 'unnamed');
  showRound(journal, `/feedback/${unnamed.id}/words`);
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getByText('Single answers are shown in an open conversation only.')).toBeDefined();
  expect(screen.queryByLabelText('What they said')).toBeNull();
});
