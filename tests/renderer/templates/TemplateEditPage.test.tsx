import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Template } from '../../../shared/templates/templates.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import type { RoutedPages } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showPages } from './routed-pages.tsx';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function open(id: string): Promise<void> {
  pages = showPages(journal, `/templates/edit/${id}`);
  await screen.findByRole('textbox', { name: 'Name' });
}

const field = (name: string) => screen.getByRole('textbox', { name });
const save = () => user.click(screen.getByRole('button', { name: 'Save this template' }));
const own = async () =>
  unwrap(await journal.client.templates.listTemplates(null)).filter(({ isBuiltIn }) => !isBuiltIn);
const copyOf = async (id: string): Promise<Template> =>
  unwrap(await journal.client.templates.duplicateTemplate({ id }));
const questions = () =>
  screen.getAllByRole('textbox', { name: /^Question/ }).map((question) => (question as HTMLTextAreaElement).value);

test('a new template is worded, saved and shown in the gallery', async () => {
  await open('new');
  await user.type(field('Name'), 'After a visit');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Family' }), 'Coaching');
  await user.clear(field('About how many minutes'));
  await user.type(field('About how many minutes'), '8');
  await user.type(field('When to use it'), 'The same day');
  await user.type(field('Heading of section 1'), 'Seen');
  await user.type(field('Question 1 of section 1'), 'What did I see?');
  await user.click(screen.getByRole('button', { name: 'Add a question to section 1' }));
  await user.keyboard('And hear?');
  await user.click(screen.getByRole('button', { name: 'Add a section' }));
  await user.keyboard('Next');
  await user.type(field('Question 1 of section 2'), 'What now?');
  await user.click(screen.getByRole('checkbox', { name: 'How deep it went, from 1 to 5' }));
  await save();
  await waitFor(async () => expect(pages.address).toBe(`/templates?show=${(await own())[0]?.id}`));
  expect((await own())[0]).toMatchObject({
    name: 'After a visit',
    version: 1,
    family: 'coaching',
    minutes: 8,
    when: 'The same day',
    sections: [
      { title: 'Seen', prompts: [{ text: 'What did I see?' }, { text: 'And hear?' }] },
      { title: 'Next', prompts: [{ text: 'What now?' }] },
    ],
    endings: ['nextStep', 'depthRating'],
    endsWith: 'next step + depth rating 1-5',
  });
  expect(await screen.findByRole('region', { name: 'After a visit' })).toBeDefined();
});

test('a change makes the next version, and prompts keep their ids', async () => {
  const copy = await copyOf('quick');
  await open(copy.id);
  await user.clear(field('Question 1 of section 1'));
  await user.type(field('Question 1 of section 1'), 'What did I notice?');
  await save();
  await waitFor(() => expect(pages.address).toBe(`/templates?show=${copy.id}`));
  const [changed] = await own();
  expect(changed).toMatchObject({ version: 2, endsWith: 'next step' });
  expect(changed?.sections[0]?.prompts).toEqual([{ id: copy.sections[0]?.prompts[0]?.id, text: 'What did I notice?' }]);
});

test('sections and questions move by buttons, and the keyboard stays with what moves', async () => {
  const copy = await copyOf('quick');
  await open(copy.id);
  await user.click(screen.getByRole('button', { name: 'Move section 1 down' }));
  expect(questions()[1]).toBe('What did I see or hear that I do not want to lose?');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move section 2 down' })));
  await user.keyboard('{Enter}');
  expect(questions()[2]).toBe('What did I see or hear that I do not want to lose?');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move section 3 up' })));
});

test('what was taken out comes back by Undo', async () => {
  const copy = await copyOf('weekly');
  await open(copy.id);
  const before = questions();
  await user.click(screen.getByRole('button', { name: 'Remove section 2' }));
  expect(questions()).toHaveLength(7);
  expect(screen.getByText('Section 2 was taken out.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(questions()).toEqual(before);
  await user.click(screen.getByRole('button', { name: 'Remove question 1 of section 1' }));
  expect(questions()).toEqual(before.slice(1));
});

test('what is missing is told beside its field, and nothing is saved', async () => {
  await open('new');
  await user.clear(field('About how many minutes'));
  await user.type(field('About how many minutes'), '500');
  await save();
  for (const words of [
    'Give it a name.',
    'A whole number from 1 to 240.',
    'Give this section a heading.',
    'Write the question, or remove it.',
    'Something is still missing. It is marked above.',
  ]) {
    expect(screen.getByText(words)).toBeDefined();
  }
  await waitFor(() => expect(document.activeElement).toBe(field('Name')));
  expect(await own()).toEqual([]);
});

test('a section with 20 questions says that there is no room for more', async () => {
  await open('new');
  for (let count = 1; count < 20; count++) {
    await user.click(screen.getByRole('button', { name: 'Add a question to section 1' }));
  }
  expect(screen.getByText('A section has room for 20 questions.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Add a question to section 1' })).toBeNull();
});

test('a question takes 500 characters and says when it is full', async () => {
  await open('new');
  await user.click(field('Question 1 of section 1'));
  await user.paste('?'.repeat(600));
  expect(questions()[0]).toHaveLength(500);
  expect(screen.getByText('That is all the room there is: 500 characters.')).toBeDefined();
});

test('leaving with unsaved changes asks; staying keeps the words, leaving gives them up', async () => {
  const copy = await copyOf('quick');
  await open(copy.id);
  await user.type(field('Name'), ' of mine');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Keep writing' }));
  expect((field('Name') as HTMLInputElement).value).toBe('Copy of Two-minute note of mine');
  void pages.go('/elsewhere');
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  expect(await screen.findByText('Another page')).toBeDefined();
  expect((await own())[0]).toEqual(copy);
});

test('leaving without changes asks nothing', async () => {
  await open((await copyOf('quick')).id);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(pages.address).toMatch(/^\/templates\?show=/));
});

test('when the journal is locked, what was worded is kept, and gaps are closed', async () => {
  await open('new');
  await user.type(field('Question 1 of section 1'), 'What did I see?');
  expect(await flushAll()).toBe(true);
  expect(await own()).toMatchObject([
    { name: 'My template', sections: [{ title: 'Section 1', prompts: [{ text: 'What did I see?' }] }] },
  ]);
  expect(await flushAll()).toBe(true); // nothing new: no second one
  expect(await own()).toHaveLength(1);
});

test('a template that comes with Cairn, and one that is gone, cannot be opened for change', async () => {
  pages = showPages(journal, '/templates/edit/quick');
  expect(await screen.findByText('This template comes with Cairn and stays as it is.')).toBeDefined();
  await pages.go('/templates/edit/gone');
  expect(await screen.findByText('This template is not here any more.')).toBeDefined();
});
