import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { usePaletteCommands } from '../../../renderer/app/shell/usePaletteCommands.ts';
import { JournalPage } from '../../../renderer/journal/JournalPage.tsx';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
let id: EntryId;
const user = userEvent.setup();
const waymark = frameworkId.parse('waymark');
const on = (competency: string) => ({
  kind: 'competency' as const,
  frameworkId: waymark,
  competencyId: itemId.parse(competency),
});

beforeEach(async () => {
  notifications.clean();
  journal = await openJournalWindow();
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, title: 'After the lesson', body: page('What I saw.') }));
  id = begun.id;
});

/** What the palette offers, as buttons. */
function Commands() {
  const nothing = () => {};
  const commands = usePaletteCommands({
    beginEntry: nothing,
    quickNote: nothing,
    nextStep: nothing,
    search: nothing,
    showKeys: nothing,
    screenShare: nothing,
    lock: nothing,
  });
  return commands.map((command) => (
    <button key={command.id} type="button" onClick={command.run}>
      {command.label}
    </button>
  ));
}

function open(address: string): void {
  journal.show(
    <>
      <Commands />
      <Routes>
        <Route path="/journal" element={<JournalPage />} />
        <Route path="/journal/:entryId" element={<JournalPage />} />
        <Route path="*" element={<p>Elsewhere</p>} />
      </Routes>
    </>,
    address,
  );
}
const openPage = async () => {
  open(`/journal/${id}`);
  await screen.findByRole('textbox', { name: 'Title' });
};
const press = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'E', ctrlKey: true, shiftKey: true });
const field = () => screen.findByRole('combobox', { name: 'Find a part of the framework' });
const links = async () =>
  unwrap(await journal.client.evidence.listEvidence({ frameworkId: waymark, entryId: id, stepId: null })).flatMap(
    (piece) => piece.links,
  );
const options = async () =>
  within(await screen.findByRole('listbox', { name: 'Parts of the framework' })).findAllByRole('option');
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('two clicks link a page to a part, and its foot tells of it', async () => {
  await openPage();
  expect(screen.queryByRole('region', { name: 'What this page is shown for' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'This shows…' }));
  await user.click(await screen.findByRole('option', { name: /^B1 ?Listening and talk balance/ }));
  await waitFor(async () => expect(await links()).toMatchObject([{ ...on('B1'), why: '' }]));
  await user.keyboard('{Escape}');
  await gone();
  const foot = within(await screen.findByRole('region', { name: 'What this page is shown for' }));
  expect(foot.getByText('B1 Listening and talk balance')).toBeDefined();
});

test('with the keyboard alone a part is found by a few letters, and why follows in the same place', async () => {
  await openPage();
  press();
  await user.type(await field(), 'talk bal{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(
      within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Why this shows it' }),
    ),
  );
  await user.keyboard('She spoke for most of it.{Enter}');
  await gone();
  expect(await links()).toMatchObject([{ ...on('B1'), why: 'She spoke for most of it.' }]);
});

test('closing keeps the why that was typed, since the link is made already', async () => {
  await openPage();
  press();
  await user.type(await field(), 'talk bal{Enter}');
  const why = await screen.findByRole('textbox', { name: 'Why this shows it' });
  await user.type(why, 'She spoke for most of it.');
  await user.keyboard('{Escape}');
  await gone();
  expect(await links()).toMatchObject([{ ...on('B1'), why: 'She spoke for most of it.' }]);
});

test('a domain and a code find parts too, and letters that name none say so', async () => {
  await openPage();
  press();
  const names = async () => (await options()).map(({ textContent }) => textContent?.slice(0, 2));
  await user.type(await field(), 'charter');
  expect(await names()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
  await user.clear(await field());
  await user.type(await field(), 'c3');
  expect(await names()).toEqual(['C3']);
  await user.type(await field(), 'zz');
  expect(await screen.findByText(/^No part is called that/)).toBeDefined();
});

test('undoing right after takes the link away again, and the page stays', async () => {
  await openPage();
  press();
  await user.type(await field(), 'b1{Enter}');
  await screen.findByRole('dialog', { name: 'This page shows B1 Listening and talk balance.' });
  await user.keyboard('{Enter}');
  await gone();
  expect(await screen.findByText('This page shows B1 Listening and talk balance.')).toBeDefined();
  await user.click(screen.getByText('Undo'));
  await waitFor(async () => expect(await links()).toEqual([]));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'What this page is shown for' })).toBeNull());
  expect(unwrap(await journal.client.journal.findEntry({ id }))).toMatchObject({ title: 'After the lesson' });
});

test('what was linked to last stands first, and what the page shows already keeps its why', async () => {
  const other = { kind: 'words', id: null, words: 'Words', happenedOn: '2026-11-01' } as const;
  for (const code of ['D4', 'A2']) {
    unwrap(await journal.client.evidence.linkEvidence({ source: other, target: on(code), why: '', linkedAt: null }));
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 1000);
  }
  const source = { kind: 'page', entryId: id } as const;
  unwrap(await journal.client.evidence.linkEvidence({ source, target: on('C1'), why: 'Kept', linkedAt: null }));
  await openPage();
  press();
  await waitFor(async () => expect((await options())[0]?.textContent).toMatch(/^C1/));
  const offered = await options();
  expect(offered.slice(0, 3).map(({ textContent }) => textContent?.slice(0, 2))).toEqual(['C1', 'A2', 'D4']);
  expect(offered[0]?.textContent).toContain('already shown here');
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'This page shows C1 Learners at the centre.' }));
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Why this shows it' }).value).toBe('Kept');
  await user.keyboard('{Enter}');
  await gone();
  expect(await links()).toMatchObject([{ why: 'Kept' }]);
});

test('a page with words that are not saved yet is saved first', async () => {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  journal.queryClient.setQueryData(['journal', 'entry', begun.id], begun);
  id = begun.id;
  open(`/journal/${begun.id}`);
  const writing = await screen.findByRole('textbox', { name: 'Page' });
  await waitFor(() => expect(document.activeElement).toBe(writing)); // an empty page asks for words by itself
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Just begun');
  await user.click(screen.getByRole('button', { name: 'This shows…' }));
  await user.type(await field(), 'b1{Enter}');
  await waitFor(async () => expect(await links()).toMatchObject([on('B1')]));
  expect(unwrap(await journal.client.journal.findEntry({ id }))).toMatchObject({ title: 'Just begun' });
});

test('an empty page shows nothing yet, and says so', async () => {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  journal.queryClient.setQueryData(['journal', 'entry', begun.id], begun);
  open(`/journal/${begun.id}`);
  await user.click(await screen.findByRole('button', { name: 'This shows…' }));
  expect(await screen.findByText('An empty page shows nothing yet. Write a few words first.')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(unwrap(await journal.client.journal.findEntry({ id: begun.id }))).toBeNull();
});

test('the palette offers it on a page and nowhere else', async () => {
  open('/elsewhere');
  await screen.findByText('Elsewhere');
  expect(screen.queryByRole('button', { name: 'Say what this page shows' })).toBeNull();
  cleanup();
  await openPage();
  await user.click(await screen.findByRole('button', { name: 'Say what this page shows' }));
  expect(await field()).toBeDefined();
});

test('at the foot of a page why is said in place, and a link is taken away and brought back', async () => {
  const source = { kind: 'page', entryId: id } as const;
  unwrap(await journal.client.evidence.linkEvidence({ source, target: on('B1'), why: '', linkedAt: null }));
  await openPage();
  const foot = within(await screen.findByRole('region', { name: 'What this page is shown for' }));
  const more = () => user.click(foot.getByRole('button', { name: 'More about “B1 Listening and talk balance”' }));
  await more();
  await user.click(await screen.findByRole('menuitem', { name: 'Say why' }));
  await waitFor(() => expect(document.activeElement).toBe(foot.getByRole('textbox', { name: 'Why this shows it' })));
  await user.keyboard('Because.{Enter}');
  await waitFor(async () => expect(await links()).toMatchObject([{ why: 'Because.' }]));
  const [before] = await links();
  await more();
  await user.click(await screen.findByRole('menuitem', { name: 'Take away' }));
  await waitFor(async () => expect(await links()).toEqual([]));
  await user.click(await screen.findByText('Undo'));
  await waitFor(async () => expect(await links()).toEqual([before]));
});

test('a next step that is removed and brought back is still shown for what it was shown for', async () => {
  const step = { id: null, entryId: id, personId: null, kind: 'step', whose: 'me', state: 'open', reason: '' } as const;
  const saved = unwrap(await journal.client.steps.saveStep({ ...step, text: 'Ask first.', dueOn: null }));
  const source = { kind: 'step', stepId: saved.id } as const;
  unwrap(await journal.client.evidence.linkEvidence({ source, target: on('B1'), why: 'Because.', linkedAt: null }));
  const before = await links();
  await openPage();
  expect(await screen.findByText('Ask first.', { selector: 'p *' })).toBeDefined();
  const steps = within(await screen.findByRole('region', { name: 'How this page ends' }));
  await user.click(steps.getByRole('button', { name: 'More about “Ask first.”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(async () => expect(await links()).toEqual([]));
  await user.click(await screen.findByText('Undo'));
  await waitFor(async () => expect(await links()).toEqual(before));
});
