import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
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

async function open(address = '/templates'): Promise<void> {
  pages = showPages(journal, address);
  await screen.findByRole('listbox', { name: 'Templates' });
}

const list = () => screen.getByRole('listbox', { name: 'Templates' });
const card = (name: string) => screen.findByRole('region', { name });
const names = () => screen.getAllByRole('option').map((option) => option.querySelector('b')?.textContent);
const find = async (id: string) =>
  unwrap(await journal.client.templates.listTemplates(null)).find((template) => template.id === id);
const duplicate = async (id: string): Promise<Template> =>
  unwrap(await journal.client.templates.duplicateTemplate({ id }));

test('all templates stand by family, each with its time and when to use it', async () => {
  await open();
  expect(screen.getAllByRole('group').map((group) => within(group).getAllByRole('option').length)).toEqual([
    2, 2, 2, 9, 3, 5, 2, 2, 1,
  ]);
  expect(screen.getByRole('option', { name: /^Weekly review/ }).textContent).toBe(
    'Weekly reviewabout 15 minutes · Same time each week',
  );
});

test('the chosen template shows its prompts, how it ends and whose idea it was; the address keeps it', async () => {
  await open();
  await user.click(screen.getByRole('option', { name: /Gibbs/ }));
  const gibbs = await card('Reflective cycle (Gibbs)');
  expect(within(gibbs).getByText('Ends with: next step')).toBeDefined();
  expect(within(gibbs).getByText(/^Source: Gibbs, G\. \(1988\)/)).toBeDefined();
  expect(pages.address).toBe('/templates?show=gibbs');
});

test('an address with a template opens it, and one with a template that is gone opens the first', async () => {
  await open('/templates?show=trust');
  expect(await card('Trust and equality check')).toBeDefined();
  await pages.go('/templates?show=nothing');
  expect(await card('Two-minute note')).toBeDefined();
});

test('the keyboard walks, stars and begins a page', async () => {
  await open();
  list().focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await card('Phase reflection');
  await user.keyboard('s');
  const starred = await screen.findByRole('option', { name: /^Phase reflection \(favourite\)/ });
  expect(starred.getAttribute('aria-selected')).toBe('true');
  expect((await find('phase'))?.isFavourite).toBe(true);
  await user.keyboard('{End}{Home}{ArrowUp}{Enter}');
  await waitFor(() => expect(pages.address).toMatch(/^\/journal\/.*template=quick$/));
});

test('the star is a button too, and says whether it is on', async () => {
  await open();
  const star = await screen.findByRole('button', { name: 'Star “Two-minute note”' });
  expect(star.getAttribute('aria-pressed')).toBe('false');
  await user.click(star);
  await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
});

test('the field finds templates by their words, and the arrow goes on to the list', async () => {
  await open();
  await user.type(screen.getByRole('textbox', { name: 'Find a template' }), 'proud leader');
  expect(names()).toEqual(['Seeing myself as a leader']);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(list());
});

test('a template is duplicated, and the copy stands first and is chosen', async () => {
  await open('/templates?show=trust');
  await user.click(await screen.findByRole('button', { name: 'Duplicate' }));
  const copy = await card('Copy of Trust and equality check');
  expect(within(copy).getByRole('button', { name: 'Edit' })).toBeDefined();
  expect(names()[0]).toBe('Copy of Trust and equality check');
  expect(await screen.findByText('“Copy of Trust and equality check” is yours to change.')).toBeDefined();
});

test('an own template moves up and down, by menu and by Alt and arrow', async () => {
  await duplicate('quick');
  const { id } = await duplicate('gibbs');
  await open(`/templates?show=${id}`);
  await user.click(await screen.findByRole('button', { name: /^More for “Copy of Reflective/ }));
  expect(await screen.findByRole('menuitem', { name: 'Move down' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('menuitem', { name: 'Move up' }));
  await waitFor(() =>
    expect(names().slice(0, 2)).toEqual(['Copy of Reflective cycle (Gibbs)', 'Copy of Two-minute note']),
  );
  list().focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()[1]).toBe('Copy of Reflective cycle (Gibbs)'));
});

test('an archived template goes with a way back, and waits behind a quiet link', async () => {
  await open('/templates?show=ssc');
  await user.click(await screen.findByRole('button', { name: 'More for “Stop, start, continue”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await waitFor(() => expect(names()).not.toContain('Stop, start, continue'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toContain('Stop, start, continue'));

  unwrap(await journal.client.templates.archiveTemplate({ id: 'ssc', isArchived: true }));
  await journal.queryClient.invalidateQueries();
  await user.click(await screen.findByRole('link', { name: '1 template in the archive' }));
  expect(await screen.findByRole('heading', { name: 'Archive' })).toBeDefined();
  expect(names()).toEqual(['Stop, start, continue']);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(await screen.findByText('The archive is empty')).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Back to all templates' }));
  await waitFor(() => expect(names()).toHaveLength(28));
});

test('a template is saved as a file and added from one', async () => {
  const file = join(journal.context.folder, '..', 'gibbs.json');
  journal.context.world.saveTo = file;
  journal.context.world.open = file;
  await open('/templates?show=gibbs');
  await user.click(await screen.findByRole('button', { name: /^More for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a file' }));
  expect(await screen.findByText('Saved as gibbs.json.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Add from a file' }));
  expect(await screen.findByRole('group', { name: 'Your own' })).toBeDefined();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit' })).toBeDefined());
});

test('a file that holds no template is told beside the list, and nothing is added', async () => {
  const file = join(journal.context.folder, '..', 'letter.json');
  writeFileSync(file, 'Dear coach');
  journal.context.world.open = file;
  await open();
  await user.click(screen.getByRole('button', { name: 'Add from a file' }));
  expect(await screen.findByText('This file does not hold a template that Cairn can use.')).toBeDefined();
  expect(names()).toHaveLength(28);
});

test('words that no template has leave a way back to all of them', async () => {
  await open();
  await user.type(screen.getByRole('textbox', { name: 'Find a template' }), 'zeppelin');
  expect(screen.getByText('No template mentions “zeppelin”.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show all templates' }));
  expect(names()).toHaveLength(28);
});
