import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { ArtefactPage } from '../../../renderer/artefacts/ArtefactPage.tsx';
import { ArtefactsPage } from '../../../renderer/artefacts/ArtefactsPage.tsx';
import { NewArtefactPage } from '../../../renderer/artefacts/NewArtefactPage.tsx';
import { useCaptureState } from '../../../renderer/capture/capture-store.ts';
import type { Artefact, WantedArtefact } from '../../../shared/artefacts/artefacts.contract.ts';
import { blankArtefact, blankPermission, blankSharing } from '../../../shared/artefacts/artefacts.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

function CaptureLine() {
  return <p>{useCaptureState().unfinished}</p>;
}

const routes = [
  { path: '/portfolio/artefacts', element: <ArtefactsPage /> },
  { path: '/portfolio/artefacts/new', element: <NewArtefactPage /> },
  {
    path: '/portfolio/artefacts/:artefactId',
    element: (
      <>
        <ArtefactPage />
        <CaptureLine />
      </>
    ),
  },
];
const keep = async (said: Partial<WantedArtefact> = {}): Promise<Artefact> =>
  unwrap(await journal.client.artefacts.saveArtefact({ ...blankArtefact, title: 'Five ways', ...said }));
const all = async () => unwrap(await journal.client.artefacts.listArtefacts(null));
const only = async () => {
  const [first, ...others] = await all();
  if (!first || others.length > 0) throw new Error('one artefact');
  return first;
};
const show = (address: string) => showRoutes(journal, routes, address);
const showOne = async ({ id, title }: Artefact) => {
  show(`/portfolio/artefacts/${id}`);
  await screen.findByRole('heading', { level: 1, name: title });
};
const uuid = (last: number) => `9d5a7a5e-0f5c-4c5e-8b51-3f1d3a6a1c1${last}`;

test('the first one is explained, a name is enough, and what was typed is kept when Cairn locks by itself', async () => {
  show('/portfolio/artefacts');
  await screen.findByRole('heading', { name: 'No artefact yet' });
  await user.click(screen.getByRole('link', { name: 'Add an artefact' }));
  await user.type(await screen.findByRole('textbox', { name: 'What it is called' }), 'Guess, then count');
  await user.selectOptions(screen.getByRole('combobox', { name: 'What it is' }), 'Tracking sheet');
  expect(await flushAll()).toBe(true); // as before locking
  expect(await only()).toMatchObject({ title: 'Guess, then count', kind: 'tracking-sheet' });
  await user.click(screen.getByRole('button', { name: 'Add it' }));
  await screen.findByRole('heading', { level: 1, name: 'Guess, then count' });
  expect(await all()).toHaveLength(1); // and not twice
});

test('answers that are kept together do not undo each other, also within one list', async () => {
  const one = await keep({
    permissions: [{ ...blankPermission('pupils', uuid(1)), who: '20 families', count: 20 }],
    sharings: [blankSharing('board', uuid(2)), blankSharing('families', uuid(3))],
  });
  await showOne(one);
  const [how, howAgain] = screen.getAllByRole('textbox', { name: 'How' });
  if (!how || !howAgain) throw new Error('two stops');
  await user.type(screen.getByRole('textbox', { name: 'Why this one' }), 'Nobody had seen it');
  await user.type(screen.getByRole('textbox', { name: 'What I learned making it' }), 'Permission is the work');
  await user.type(how, 'board meeting');
  await user.type(howAgain, 'evening');
  expect(await flushAll()).toBe(true);
  expect(await only()).toMatchObject({
    why: 'Nobody had seen it',
    learned: 'Permission is the work',
    sharings: [{ channel: 'board meeting' }, { channel: 'evening' }],
  });
});

test('what could not be saved stays in its field and holds up locking until it can', async () => {
  await showOne(await keep());
  const field = screen.getByRole('textbox', { name: 'What it is for' });
  const { invoke } = journal.bridge;
  journal.bridge.invoke = (channel, input) =>
    channel === 'artefacts:saveArtefact'
      ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
      : invoke(channel, input);
  await user.type(field, 'To choose, and to stop');
  expect(await flushAll()).toBe(false);
  expect(screen.getByDisplayValue('To choose, and to stop')).toBeDefined();
  expect((await only()).purpose).toBe('');
  journal.bridge.invoke = invoke;
  expect(await flushAll()).toBe(true);
  expect((await only()).purpose).toBe('To choose, and to stop');
});

test('permissions: asked, then a yes for an audience until a day; a no takes them back; taken out, and undone', async () => {
  await showOne(await keep({ links: [{ address: 'https://example.org', words: '' }], why: 'It shows it.' }));
  await user.click(screen.getByRole('button', { name: 'Add an adult' }));
  await user.type(screen.getByRole('textbox', { name: 'Who it is' }), 'The caretaker{Enter}');
  const answer = await screen.findByRole('combobox', { name: 'Answer of The caretaker' });
  expect(screen.getByText(/the permission of 1 is missing/)).toBeDefined();
  await user.selectOptions(answer, 'Yes');
  await user.click(await screen.findByRole('button', { name: 'Those who read the portfolio' }));
  await screen.findByText('May be shown to those who read the portfolio.');
  const shown = screen.getByRole('group', { name: 'Shown of them of The caretaker' });
  await user.click(within(shown).getByRole('button', { name: 'Face' }));
  await waitFor(async () =>
    expect((await only()).permissions[0]).toMatchObject({ shows: ['voice'], audiences: ['program'] }),
  );
  await user.selectOptions(answer, 'No');
  await waitFor(async () => expect((await only()).permissions[0]).toMatchObject({ state: 'refused', audiences: [] }));
  await user.click(within(shown).getByRole('button', { name: 'Voice' }));
  await screen.findByText('Nothing of them is in it any more. They stand here for the record.');
  expect(screen.getByText('May be shown to those who read the portfolio.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Remove person 1' }));
  await waitFor(async () => expect((await only()).permissions).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect((await only()).permissions).toMatchObject([{ who: 'The caretaker', state: 'refused' }]),
  );
});

test('the sharing plan is put in order by keyboard, and a stop becomes a next step with its day', async () => {
  const stop = { ...blankSharing('families', uuid(3)), on: '2026-12-16' };
  await showOne(await keep({ sharings: [blankSharing('board', uuid(2)), stop] }));
  screen.getByRole('button', { name: 'Move stop 2 up' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () =>
    expect((await only()).sharings.map(({ audience }) => audience)).toEqual(['families', 'board']),
  );
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Move stop 1 down'));
  await user.click(screen.getByRole('button', { name: 'Make it a next step, stop 1' }));
  await screen.findByText('Show “Five ways” to Families on 16 December 2026');
});

test('a link is kept whole and a wrong one is not; good enough has its day; removing asks first', async () => {
  await showOne(await keep());
  await user.click(screen.getByRole('button', { name: 'Add a link' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'not an address{Enter}');
  await screen.findByText('An address begins with https:// and has no spaces.');
  await user.clear(screen.getByRole('textbox', { name: 'Address' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'example.org/wall{Enter}');
  await screen.findByText('https://example.org/wall');
  await user.click(screen.getByRole('button', { name: 'Good enough, go' }));
  await waitFor(async () => expect((await only()).goodEnoughOn).not.toBeNull());
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove this artefact' }));
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await screen.findByRole('heading', { name: 'No artefact yet' });
  expect(await all()).toEqual([]);
});
