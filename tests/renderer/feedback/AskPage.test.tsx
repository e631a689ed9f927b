import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../../../renderer/people/people-queries.ts';
import type { Mode, Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
let folder: string;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  folder = join(journal.context.folder, '..', 'forms');
  mkdirSync(folder);
  journal.context.world.open = folder;
  // Nobody opens these forms, and the bundler that makes what is in them does not run beside a window of a test.
  Object.assign(journal.context, { answerForm: async () => ({ script: '', style: '' }) });
});

async function open(mode: Mode, prepare?: (round: Round) => Promise<unknown>): Promise<Round> {
  const round = await beginRound(journal.client, mode);
  await prepare?.(round);
  showRound(journal, `/feedback/${round.id}/ask`);
  await screen.findByRole('heading', { level: 1, name: 'Who is asked' });
  return round;
}
const stored = async ({ id }: Round) => unwrap(await journal.client.feedback.findRound({ roundId: id })) as Round;

describe('an open conversation', () => {
  test('asks people of the journal in the group that they stand for, and others by name, one after the other', async () => {
    unwrap(await journal.client.people.savePerson({ ...newcomer, code: 'Heron', kind: 'leader' }));
    const round = await open('open');
    expect(screen.getByText('Once people are chosen, this tells what their answers will show.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ask somebody' }));
    const field = await screen.findByRole('combobox', { name: /^A code, or a name/ });
    await user.type(field, 'her');
    await screen.findByRole('option', { name: /Heron/ });
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await stored(round)).asked).toHaveLength(1));
    await user.type(field, 'The new teacher{Enter}');
    await waitFor(async () => expect((await stored(round)).asked).toHaveLength(2));
    expect((await stored(round)).asked).toMatchObject([
      { name: 'Heron', group: 'administrator', personId: expect.any(String) },
      { name: 'The new teacher', group: 'teacher', personId: null },
    ]);
    await user.keyboard('{Escape}');
    expect(await screen.findByText('With so few, words alone are shown, and no figures.')).toBeDefined();
  });

  test('changes a group, writes one form, withdraws it after a question, and takes somebody out', async () => {
    const round = await open('open', (one) => ask(journal.client, one, 'Heron'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Group of Heron' }), 'peer');
    await waitFor(async () => expect((await stored(round)).invites[0]?.group).toBe('peer'));
    await user.click(screen.getByRole('button', { name: 'Write the form with the number 1' }));
    await waitFor(() => expect(readdirSync(folder)).toEqual(['form-1.html']));
    await user.click(await screen.findByRole('button', { name: 'Withdraw form 1' }));
    await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
    await waitFor(async () => expect((await stored(round)).invites[0]?.state).toBe('withdrawn'));
    expect(await screen.findByText('withdrawn')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Do not ask Heron' }));
    await waitFor(async () => expect((await stored(round)).asked).toEqual([]));
  });

  test('says how many forms were written to the folder', async () => {
    await open('open', async (round) => {
      await ask(journal.client, round, 'Heron');
      await ask(journal.client, round, 'Wren');
    });
    await user.click(await screen.findByRole('button', { name: 'Write all open forms' }));
    expect(await screen.findByText('2 forms are written.')).toBeDefined();
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('forms without a name', () => {
  test('are counted by group and written all at once; whom to remind is tied to none', async () => {
    const round = await open('unnamed');
    const teachers = await screen.findByLabelText('Forms for: Teachers');
    await user.clear(teachers);
    await user.type(teachers, '4{Enter}');
    await waitFor(async () => expect((await stored(round)).invites).toHaveLength(4));
    expect(await screen.findByText(/^If all answer, groups of 3 or more get figures/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Write all open forms' }));
    await waitFor(() => expect(readdirSync(folder)).toHaveLength(4));
    expect(await screen.findByText('4 of them are written to files.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add somebody' }));
    await user.type(await screen.findByRole('combobox', { name: /^A code, or a name/ }), 'Heron{Enter}');
    await waitFor(async () => expect((await stored(round)).asked).toHaveLength(1));
    expect((await stored(round)).invites.every(({ askedId }) => askedId === null)).toBe(true);
  });
});

test('with a helper there is nothing to write but the file for them', async () => {
  await open('helper');
  const helper = within(await screen.findByRole('region', { name: 'Mara collects' }));
  expect(helper.getByRole('button', { name: 'Write the file for your helper' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Write all open forms' })).toBeNull();
});

test('the invitation stands as it is read, with the sentence and the day', async () => {
  await open('unnamed');
  const invitation = within(await screen.findByRole('region', { name: 'The invitation' }));
  expect(invitation.getByText(/How your answers are treated: Forms carry no name\./)).toBeDefined();
  expect(invitation.getByText(/Please answer by Thursday,? 3 December 2026\./)).toBeDefined();
});
