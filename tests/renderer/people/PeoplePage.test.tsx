import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PeoplePage } from '../../../renderer/people/PeoplePage.tsx';
import { addPerson, findPeople } from '../../../renderer/people/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

const user = userEvent.setup();
let journal: JournalWindow;

const blank = {
  id: null,
  kind: 'coachee',
  role: '',
  group: '',
  school: '',
  consentNote: '',
  agreementReadOn: null,
  openQuestion: '',
  isArchived: false,
  realName: '',
} as const;

const listed = async () => unwrap(await journal.client.people.listPeople(null));
const codes = async () => (await listed()).map(({ code }) => code);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const codeField = () => screen.getByLabelText<HTMLInputElement>('Code');

async function showWith(...people: (Partial<typeof blank> | { code: string; realName?: string; kind?: 'team' })[]) {
  for (const person of people) unwrap(await journal.client.people.savePerson({ ...blank, code: '', ...person }));
  journal.show(<PeoplePage />);
  if (people.length > 0) await screen.findAllByRole('table');
}

beforeEach(async () => {
  journal = await openJournalWindow();
});

test('an empty list says what it is for, and the first person is added by code and Enter', async () => {
  await showWith();
  await screen.findByText('Nobody here yet');
  await user.click(button('Add a person'));
  await user.type(codeField(), 'Heron{Enter}');
  await screen.findByText('is here now.', { exact: false });
  expect(codeField().value).toBe('');
  expect(document.activeElement).toBe(codeField());
  expect(await screen.findByRole('link', { name: 'Heron' })).toBeDefined();
  expect(await codes()).toEqual(['Heron']);
});

test('a code that looks like a real name is said to, and taken all the same', async () => {
  await showWith();
  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  await user.type(codeField(), 'Marta');
  expect(screen.getByText(/looks like a real name/).textContent).toBe(
    '“Marta” looks like a real name. A code keeps this page safe if it is ever seen.',
  );
  await user.click(button('Add'));
  await waitFor(async () => expect(await codes()).toEqual(['Marta']));
});

test('a button suggests codes that are free, another one each time', async () => {
  await showWith({ code: 'Heron' });
  await user.click(button('Add a person'));
  await user.click(button('Suggest a code'));
  const first = codeField().value;
  expect(first).not.toBe('');
  expect(first).not.toBe('Heron');
  await user.click(button('Suggest a code'));
  expect(codeField().value).not.toBe(first);
});

test('a code that somebody has is refused beside its field, and what was typed stays', async () => {
  await showWith({ code: 'Heron' });
  await user.click(button('Add a person'));
  await user.type(codeField(), 'HERON{Enter}');
  expect(await screen.findByText(/^Another person has this code already/)).toBeDefined();
  expect(codeField().value).toBe('HERON');
  expect(await codes()).toEqual(['Heron']);
});

test('people stand by kind; typing finds the code, also by the real name, which stays out of sight', async () => {
  await showWith(
    { code: 'Heron', realName: 'Marta Sundqvist' },
    { code: 'Plover' },
    { code: 'Grade 4 team', kind: 'team' },
  );
  expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
    'Coachees',
    'Teams',
  ]);
  expect(document.body.textContent).not.toContain('Marta');
  await user.type(screen.getByLabelText('Find a person'), 'sundq');
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Heron']);
  await user.click(button('Show real names'));
  expect(screen.getByText('Marta Sundqvist').dataset).toHaveProperty('private');
  await user.clear(screen.getByLabelText('Find a person'));
  await user.type(screen.getByLabelText('Find a person'), 'zeppelin');
  expect(screen.getByText(/Nobody here has “/)).toBeDefined();
});

test('the archive has Undo, and shows its people when asked', async () => {
  await showWith({ code: 'Heron' }, { code: 'Plover' });
  await user.click(button('More for Heron'));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Heron' })).toBeNull());
  await user.click(button('Undo'));
  await screen.findByRole('link', { name: 'Heron' });
  await waitFor(async () => expect((await listed()).some(({ isArchived }) => isArchived)).toBe(false));

  await user.click(button('More for Plover'));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await user.click(await screen.findByRole('button', { name: 'Show 1 archived' }));
  const row = (await screen.findByRole('link', { name: 'Plover' })).closest('tr');
  expect(within(row as HTMLElement).getByText('Archived')).toBeDefined();
});

test('somebody is removed only after a question, of which the safe answer comes first', async () => {
  await showWith({ code: 'Heron' }, { code: 'Plover' });
  const ask = async () => {
    await user.click(button('More for Heron'));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    return screen.findByRole('dialog', { name: 'Remove Heron?' });
  };
  const dialog = await ask();
  await user.click(within(dialog).getAllByRole('button', { name: 'Keep' }).at(-1) as HTMLElement);
  expect(await codes()).toEqual(['Heron', 'Plover']);
  await user.click(within(await ask()).getByRole('button', { name: 'Remove for good' }));
  await waitFor(async () => expect(await codes()).toEqual(['Plover']));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Heron' })).toBeNull());
});

test('every code and every real name on the page is marked, so that a shared screen blurs it', async () => {
  await showWith({ code: 'Heron', realName: 'Marta' }, { code: 'Plover' });
  await user.click(button('Show real names'));
  for (const words of ['Heron', 'Plover', 'Marta']) {
    for (const found of screen.getAllByText(words)) expect(found.closest('[data-private]'), words).not.toBeNull();
  }
});

test('a mention finds people by code or real name and never gets the name', async () => {
  await showWith({ code: 'Heron', realName: 'Marta Sundqvist' });
  const found = await findPeople(journal.queryClient, 'mar');
  expect(found.map(({ code }) => code)).toEqual(['Heron']);
  expect(JSON.stringify(found)).not.toContain('Marta');
  const added = await addPerson(journal.queryClient, 'Plover');
  expect((await findPeople(journal.queryClient, 'plo'))[0]).toEqual(added);
  await expect(addPerson(journal.queryClient, 'plover')).rejects.toThrow('code-taken');
});
