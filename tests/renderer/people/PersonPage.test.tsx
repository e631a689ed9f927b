import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { PersonPage } from '../../../renderer/people/PersonPage.tsx';
import type { ListedPerson, Person } from '../../../shared/people/people.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';

const user = userEvent.setup();
let journal: JournalWindow;
let heron: Person;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const question = () => screen.findByLabelText<HTMLTextAreaElement>('Open question');
const stored = async () => unwrap(await journal.client.people.listPeople(null))[0] as ListedPerson;
const contacts = async () => unwrap(await journal.client.people.listContacts({ personId: heron.id }));

const show = () =>
  journal.show(
    <Routes>
      <Route path="/people/:personId" element={<PersonPage />} />
      <Route path="*" element={null} />
    </Routes>,
    `/people/${heron.id}`,
  );

beforeEach(async () => {
  journal = await openJournalWindow();
  heron = unwrap(
    await journal.client.people.savePerson({
      id: null,
      code: 'Heron',
      kind: 'coachee',
      role: 'Grade 4 teacher',
      group: '',
      school: '',
      consentNote: '',
      agreementReadOn: null,
      openQuestion: '',
      isArchived: false,
      realName: 'Marta Sundqvist',
    }),
  );
});

test('the open question is kept when the field is left, on Enter, and before the journal is closed', async () => {
  show();
  await user.type(await question(), 'What moves?');
  await user.tab();
  await waitFor(async () => expect((await stored()).openQuestion).toBe('What moves?'));
  await user.type(await question(), ' And who?{Enter}');
  await waitFor(async () => expect((await stored()).openQuestion).toBe('What moves? And who?'));
  await user.type(await question(), ' When?');
  expect(await flushAll()).toBe(true);
  expect((await stored()).openQuestion).toBe('What moves? And who? When?');
});

test('words that could not be kept stay on the screen, hold the journal open, and are kept when it can be', async () => {
  show();
  await user.type(await question(), 'What moves?');
  await journal.context.vault.lock();
  await user.tab();
  expect(await flushAll()).toBe(false);
  expect((await question()).value).toBe('What moves?');
  await journal.context.vault.unlock(testPassphrase);
  expect(await flushAll()).toBe(true);
  expect((await stored()).openQuestion).toBe('What moves?');
});

test('two changes that follow closely are both kept', async () => {
  show();
  await user.type(await question(), 'What moves?');
  await user.click(screen.getByLabelText('Read by Heron')); // leaves the field and ticks in one go
  await waitFor(async () => expect((await stored()).agreementReadOn).not.toBeNull());
  expect((await stored()).openQuestion).toBe('What moves?');
});

test('what was agreed and is open stands at the top and is ticked there', async () => {
  const step = {
    id: null,
    entryId: null,
    personId: heron.id,
    kind: 'agreement',
    whose: 'partner',
    text: 'Change the first five minutes',
    dueOn: null,
    state: 'open',
    reason: '',
  } as const;
  unwrap(await journal.client.steps.saveStep(step));
  unwrap(await journal.client.steps.saveStep({ ...step, kind: 'step', text: 'Bring the tickets' }));
  show();
  const agreed = await screen.findByRole('list', { name: 'Agreed' });
  expect(within(agreed).getAllByRole('checkbox')).toHaveLength(1);
  await user.click(within(agreed).getByLabelText('Change the first five minutes'));
  const plans = await screen.findByRole('list', { name: 'Steps and agreements' });
  expect(within(plans).getAllByRole('checkbox')).toHaveLength(1); // and what stands above is not said twice
  const next = screen.getByRole('list', { name: 'Next steps with them' });
  expect(within(next).getAllByRole('checkbox')).toHaveLength(1);
  await user.click(within(next).getByRole('link', { name: 'Open “Bring the tickets”' }));
  expect(journal.address).toMatch(/^\/next-steps\/step\//);
  const steps = unwrap(await journal.client.steps.listSteps({ entryId: null, personId: heron.id, onlyOpen: false }));
  expect(steps.map(({ text, state }) => [text, state])).toEqual([
    ['Bring the tickets', 'open'],
    ['Change the first five minutes', 'done'],
  ]);
});

test('a contact takes one click, is changed and removed, and comes back with Undo', async () => {
  show();
  await user.click(await screen.findByRole('button', { name: 'Add contact' }));
  const list = await screen.findByRole('list', { name: 'Contacts' });
  expect(await contacts()).toMatchObject([{ form: 'conversation', minutes: null, note: '' }]);
  expect(screen.getByText(/^Last contact: .*conversation$/)).toBeDefined();

  await user.click(within(list).getByRole('button', { name: /^Change the contact/ }));
  await user.type(within(list).getByLabelText('Minutes'), '2.5');
  await user.click(within(list).getByRole('button', { name: 'Save contact' }));
  expect(screen.getByText('Whole minutes up to 1440, or nothing.')).toBeDefined();
  await user.clear(within(list).getByLabelText('Minutes'));
  await user.type(within(list).getByLabelText('Minutes'), '25');
  await user.click(within(list).getByRole('button', { name: 'Save contact' }));
  await within(list).findByText(/25 minutes/);

  const [before] = await contacts();
  await user.click(within(list).getByRole('button', { name: /^Remove the contact/ }));
  await waitFor(async () => expect(await contacts()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await contacts()).toEqual([before]));
});

test('a day ahead is a plan and not the last contact', async () => {
  const contact = { id: null, personId: heron.id, form: 'observation', initiative: 'theirs', minutes: null } as const;
  unwrap(await journal.client.people.saveContact({ ...contact, date: '2199-01-01', note: '' }));
  show();
  expect(await screen.findByText('Planned')).toBeDefined();
  expect(screen.getByText(/^Next: 1 January 2199, visit in class$/)).toBeDefined();
  expect(screen.queryByText(/^Last contact/)).toBeNull();
});

test('pages about the person stand newest first and lead to themselves', async () => {
  for (const title of ['The first', 'The second']) {
    const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null, personId: heron.id }));
    unwrap(await journal.client.journal.saveEntry({ ...begun, title }));
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 60_000);
  }
  show();
  await screen.findByRole('link', { name: 'The first' });
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['All people', 'The second', 'The first']);
  expect(screen.getByRole('link', { name: 'The first' }).getAttribute('href')).toMatch(/^\/journal\/[0-9a-f-]{36}$/);
});

test('more than ten pages lead to all of them, filtered by the person', async () => {
  for (let page = 0; page < 11; page++) {
    const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null, personId: heron.id }));
    unwrap(await journal.client.journal.saveEntry({ ...begun, title: `Page ${page}` }));
  }
  show();
  const all = await screen.findByRole('link', { name: 'All pages of Heron (11)' });
  expect(all.getAttribute('href')).toBe(`/journal?person=${heron.id}`);
  expect(screen.getAllByRole('link', { name: /^Page \d+$/ })).toHaveLength(10);
});

test('the real name is out of sight until it is asked for, and marked for a shared screen', async () => {
  show();
  const see = await screen.findByRole('button', { name: 'Show the name' });
  expect(document.body.textContent).not.toContain('Marta');
  await user.click(see);
  expect(screen.getByText('Marta Sundqvist').dataset).toHaveProperty('private');
  await user.click(screen.getByRole('button', { name: 'Hide the name' }));
  expect(document.body.textContent).not.toContain('Marta');
});

test('a name that is emptied is gone', async () => {
  show();
  await user.click(await screen.findByRole('button', { name: 'Show the name' }));
  await user.click(button('Change'));
  await user.clear(screen.getByRole('textbox', { name: 'Real name' }));
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Add a name' });
  expect((await stored()).realName).toBe('');
});

test('details change in a form, and a taken code is refused beside its field', async () => {
  unwrap(await journal.client.people.savePerson({ ...heron, id: null, code: 'Plover', realName: '' }));
  show();
  await user.click(await screen.findByRole('button', { name: 'Change details' }));
  const code = screen.getByLabelText<HTMLInputElement>('Code');
  await user.clear(code);
  await user.type(code, 'plover');
  await user.type(screen.getByLabelText('School'), 'Hill School');
  await user.click(button('Save'));
  await screen.findByText(/^Another person has this code already/);
  await user.clear(code);
  await user.type(code, 'Grey heron');
  await user.click(button('Save'));
  await screen.findByRole('heading', { level: 1, name: 'Grey heron' });
  await waitFor(async () => expect(await stored()).toMatchObject({ code: 'Grey heron', school: 'Hill School' }));
  expect((await stored()).realName).toBe('Marta Sundqvist');
});

test('the sheet is printed with the code and never the name', async () => {
  journal.context.world.saveTo = `${journal.context.folder}-sheet.pdf`;
  show();
  await user.click(await screen.findByRole('button', { name: 'Print the sheet' }));
  await screen.findByText(/^The sheet is saved/);
  const [page] = journal.context.world.printed;
  expect(page?.body).toContain('Heron');
  expect(JSON.stringify(page)).not.toContain('Marta');
});

test('"Write about Heron" opens a page about Heron', async () => {
  show();
  await user.click(await screen.findByRole('button', { name: 'Write about Heron' }));
  await waitFor(() => expect(journal.address).toMatch(/^\/journal\/[0-9a-f-]{36}/));
});

test('whoever is not there any more is told in words, and a removed person is left for the list', async () => {
  show();
  await user.click(await screen.findByRole('button', { name: 'More for Heron' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove for good' }));
  await waitFor(() => expect(journal.address).toBe('/people'));
});

test('the page has no place for how good somebody is', async () => {
  show();
  await question();
  expect(document.body.textContent).not.toMatch(/rating|score|performance|level \d|out of/i);
  expect(screen.queryByRole('slider')).toBeNull();
});
