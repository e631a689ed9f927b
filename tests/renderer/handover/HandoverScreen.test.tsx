import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { listAnswers } from '../../../main/feedback/answers.queries.ts';
import { HandOverPanel, HandoverScreen, useHandedOver } from '../../../renderer/handover/public.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';

/** As the app puts it together: the form while it was handed over, and otherwise nothing of it. */
function Window() {
  const handed = useHandedOver();
  return handed ? <HandoverScreen handed={handed} notice={null} /> : <p>{handed === null ? 'the journal' : ''}</p>;
}

async function handedOver(mode: 'open' | 'unnamed'): Promise<{ journal: JournalWindow; round: Round }> {
  const journal = await openJournalWindow();
  const begun = await beginRound(journal.client, mode, 'short');
  const round = mode === 'open' ? await ask(journal.client, begun, 'Heron') : begun;
  const inviteId = round.invites[0]?.id ?? null;
  unwrap(await journal.client.handover.begin({ roundId: round.id, inviteId, group: 'teacher' }));
  journal.show(<Window />);
  await screen.findByRole('heading', { name: 'A few questions' });
  return { journal, round };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Through every part to the look at everything, with one point chosen on the way. */
async function answerOne(): Promise<void> {
  await press('Begin');
  await userEvent.click(screen.getAllByRole('radio', { name: 'Usually' })[0] as HTMLElement);
  while (screen.queryByRole('button', { name: 'Look over my answers' }) === null) await press('Next');
  await press('Look over my answers');
}

test('what is answered is kept when it is handed in and not before, and then only thanks are left', async () => {
  const { journal, round } = await handedOver('unnamed');
  await answerOne();
  expect(await listAnswers(journal.context.db, round.id)).toEqual([]);
  expect(screen.getByText(/without your name and without a date/)).toBeTruthy();
  await press('Hand in my answers');
  const thanks = await screen.findByRole('heading', { name: 'Thank you' });
  await waitFor(() => expect(document.activeElement).toBe(thanks));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  const [kept, ...others] = await listAnswers(journal.context.db, round.id);
  expect(others).toEqual([]);
  expect(Object.values(kept?.answers ?? {})).toEqual([4]);
});

test('in an open conversation it says whose name goes with the answers', async () => {
  await handedOver('open');
  await answerOne();
  expect(screen.getByText(/with your name and today’s date/)).toBeTruthy();
});

test('nothing else is asked of main than the form and its own answer', async () => {
  const { journal } = await handedOver('unnamed');
  await answerOne();
  await press('Hand in my answers');
  await screen.findByRole('heading', { name: 'Thank you' });
  expect([...new Set(journal.bridge.asked)].toSorted()).toEqual(['handover:answer', 'handover:find']);
});

test('an answer that the disk refuses stays on the screen, and says so', async () => {
  const { journal } = await handedOver('unnamed');
  await answerOne();
  const { invoke } = journal.bridge;
  const refuse = (channel: string, input: unknown) =>
    channel === 'handover:answer'
      ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
      : invoke.call(journal.bridge, channel, input);
  Object.assign(journal.bridge, { invoke: refuse });
  await press('Hand in my answers');
  expect(await screen.findByRole('alert')).toBeTruthy();
  Object.assign(journal.bridge, { invoke });
  await press('Hand in my answers');
  expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeTruthy();
});

test('the coach types a wrong passphrase, then the right one; going back to the form keeps what was answered', async () => {
  const { journal } = await handedOver('unnamed');
  await press('Begin');
  await userEvent.click(screen.getAllByRole('radio', { name: 'Usually' })[0] as HTMLElement);
  await press('I am the coach');
  await userEvent.type(await screen.findByLabelText('Your passphrase'), 'not the right one{Enter}');
  expect(await screen.findByText(/does not open this journal/)).toBeTruthy();
  expect(journal.context.world.isHandedOver).toBe(true);
  await press('Back to the form');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getAllByRole<HTMLInputElement>('radio', { name: 'Usually' })[0]?.checked).toBe(true);
  await press('I am the coach');
  await userEvent.type(await screen.findByLabelText('Your passphrase'), `${testPassphrase}{Enter}`);
  await waitFor(() => expect(journal.context.world.isHandedOver).toBe(false));
});

test('after five wrong ones the button counts down', async () => {
  const { journal } = await handedOver('unnamed');
  for (let wrong = 0; wrong < 5; wrong++) await journal.client.handover.end({ passphrase: `a wrong guess ${wrong}` });
  await press('I am the coach');
  await userEvent.type(await screen.findByLabelText('Your passphrase'), 'one more wrong one{Enter}');
  const waiting = await screen.findByRole<HTMLButtonElement>('button', { name: /^Wait for/ });
  expect(waiting.disabled).toBe(true);
});

test('the address names no round while the screen is with somebody else', async () => {
  window.location.hash = '#/feedback/00000000-0000-4000-8000-000000000000/collect';
  await handedOver('unnamed');
  expect(window.location.hash).toBe('#/feedback');
});

test('the panel hands over the form of whoever is chosen, and offers nobody who has answered', async () => {
  const journal = await openJournalWindow();
  const begun = await beginRound(journal.client, 'open', 'short');
  await ask(journal.client, begun, 'Heron');
  const round = await ask(journal.client, begun, 'Wren', 'peer');
  journal.show(<HandOverPanel round={round} />);
  await userEvent.selectOptions(await screen.findByLabelText('Who answers now?'), 'Wren');
  await press('Hand over now');
  await waitFor(() => expect(journal.context.handover.form?.group).toBe('peer'));
  expect(journal.context.handover.form?.inviteId).toBe(round.invites[1]?.id);
});

test('where forms carry no name the panel asks for a group', async () => {
  const journal = await openJournalWindow();
  const unnamed = await beginRound(journal.client, 'unnamed', 'short');
  journal.show(<HandOverPanel round={unnamed} />);
  const options = (await screen.findAllByRole('option')).map((one) => one.textContent);
  expect(options).toEqual(['Teacher', 'Administrator', 'Peer coach', 'Team member', 'Somebody else']);
});

test('the panel says when nobody is left', async () => {
  const journal = await openJournalWindow();
  const open = await beginRound(journal.client, 'open', 'short');
  journal.show(<HandOverPanel round={open} />);
  expect(await screen.findByText(/Everybody who is asked has answered/)).toBeTruthy();
});
