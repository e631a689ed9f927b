import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { toOutline } from '../../../shared/portfolio/outline.rules.ts';
import type { Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { answer } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { keepPage, makePortfolio, pageSource, row, showPortfolio, storedOutline } from './builder-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const focused = () => document.activeElement?.textContent;
const stored = (portfolio: Portfolio) => storedOutline(journal, portfolio);

async function threePages(): Promise<Portfolio> {
  const [heron, silence, kettle] = [
    await keepPage(journal, 'Heron found her own next move'),
    await keepPage(journal, 'The silence I did not fill'),
    await keepPage(journal, 'The kettle'),
  ];
  const made = await makePortfolio(journal, {
    Listening: [pageSource(heron), pageSource(silence)],
    'What next': [pageSource(kettle)],
  });
  showPortfolio(journal, `/portfolio/${made.id}`);
  await row('Heron');
  return made;
}

test('by keyboard alone a piece goes within its part, into the next one and out, and comes back', async () => {
  const made = await threePages();
  (await row('Listening')).focus();
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Heron found her own next move');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(async () =>
    expect(await stored(made)).toEqual([
      ['Listening', 'The silence I did not fill', 'Heron found her own next move'],
      ['What next', 'The kettle'],
    ]),
  );
  await waitFor(() => expect(focused()).toBe('Heron found her own next move'));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(focused()).toBe('Heron found her own next move'));
  expect(screen.getByText('Now 1 of 2 in “What next”')).toBeDefined();
  await user.keyboard('{Delete}');
  await waitFor(async () =>
    expect(await stored(made)).toEqual([
      ['Listening', 'The silence I did not fill'],
      ['What next', 'The kettle'],
    ]),
  );
  expect(focused()).toBe('The kettle');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect(await stored(made)).toEqual([
      ['Listening', 'The silence I did not fill'],
      ['What next', 'Heron found her own next move', 'The kettle'],
    ]),
  );

  (await row('Listening')).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(async () => expect((await stored(made)).map(([title]) => title)).toEqual(['What next', 'Listening']));
  await user.keyboard('m');
  await user.click(await screen.findByRole('menuitem', { name: 'Take out with its pieces' }));
  await waitFor(async () => expect((await stored(made)).map(([title]) => title)).toEqual(['What next']));
});

test('a piece is dragged onto another part, and a part in front of another one', async () => {
  const made = await threePages();
  const dataTransfer = { types: [], items: [], setData() {}, getData: () => '', setDragImage() {} };
  async function drag(what: string, onto: string): Promise<void> {
    const place = (title: HTMLElement) => title.closest('[data-row]') as HTMLElement;
    const [from, to] = [place(await row(what)), place(await row(onto))];
    fireEvent.dragStart(from, { dataTransfer });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    fireEvent.dragEnter(to, { dataTransfer });
    fireEvent.dragOver(to, { dataTransfer });
    fireEvent.drop(to, { dataTransfer });
  }
  await drag('Heron', 'The kettle');
  await waitFor(async () =>
    expect(await stored(made)).toEqual([
      ['Listening', 'The silence I did not fill'],
      ['What next', 'The kettle', 'Heron found her own next move'],
    ]),
  );
  await drag('Listening', 'What next');
  await waitFor(async () => expect((await stored(made)).map(([title]) => title)).toEqual(['What next', 'Listening']));
});

test('what is said about a piece is kept by itself, also when the journal is locked in the middle of a word', async () => {
  const made = await threePages();
  await user.click(await row('Heron'));
  await user.type(await screen.findByLabelText('Why this shows it'), 'The question came from her goal');
  await user.type(screen.getByLabelText('Another title for it here'), 'Minute five');
  expect(await row('Minute five')).toBeDefined();
  expect(await flushAll()).toBe(true); // as locking does
  const { parts } = unwrap(await journal.client.portfolio.findPortfolio({ id: made.id }));
  expect(parts[0]?.pieces[0]).toMatchObject({ why: 'The question came from her goal', title: 'Minute five' });
});

test('of a page the whole goes along, or only some of its answers', async () => {
  const entryId = await keepPage(journal, 'A debrief', {
    type: 'doc',
    content: [
      answer('goal', 'Whose goal was it?', null, 'Hers.'),
      answer('talk', 'What share was mine?', null, 'A third.'),
    ],
  });
  const made = await makePortfolio(journal, { Listening: [pageSource(entryId)] });
  showPortfolio(journal, `/portfolio/${made.id}`);
  await user.click(await row('A debrief'));
  await user.click(await screen.findByRole('radio', { name: 'Single answers' }));
  await user.click(await screen.findByRole('checkbox', { name: 'What share was mine?' }));
  const source = async () =>
    unwrap(await journal.client.portfolio.findPortfolio({ id: made.id })).parts[0]?.pieces[0]?.source;
  await waitFor(async () => expect(await source()).toEqual({ kind: 'page', entryId, promptIds: ['goal'] }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Whose goal was it?' }).disabled).toBe(true); // one stays
  await user.click(screen.getByRole('radio', { name: 'The whole page' }));
  await waitFor(async () => expect(await source()).toEqual(pageSource(entryId)));
});

test('pages and words of the coach’s own are added one after another, to the part that is chosen', async () => {
  await keepPage(journal, 'A third page');
  const made = await threePages();
  await user.click(screen.getByRole('button', { name: 'Add from the journal' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add to the portfolio' });
  await user.selectOptions(within(dialog).getByLabelText('Part'), 'Listening');
  const field = within(dialog).getByRole('combobox', { name: 'Find something to show' });
  await within(dialog).findByRole('option', { name: /A third page/ });
  await user.type(field, 'third');
  const list = within(dialog).getByRole('listbox', { name: 'What can be added' });
  await waitFor(() => expect(within(list).getAllByRole('option')[0]?.textContent).toContain('third'));
  await user.keyboard('{Enter}');
  await within(dialog).findByText('A third page', { selector: '[role=status] *' });
  const own = within(dialog).getByRole('option', { name: 'Words of your own' });
  fireEvent.mouseDown(own);
  await user.click(within(dialog).getByRole('button', { name: 'Done' }));
  await waitFor(async () =>
    expect((await stored(made))[0]).toEqual([
      'Listening',
      'Heron found her own next move',
      'The silence I did not fill',
      'A third page',
      '',
    ]),
  );
  await user.click(await row('Words for this portfolio'));
  await user.type(await screen.findByLabelText('Your words'), 'One year, in my own order.');
  await flushAll();
  const { parts } = unwrap(await journal.client.portfolio.findPortfolio({ id: made.id }));
  expect(parts[0]?.pieces.at(-1)?.source).toEqual({ kind: 'words', words: 'One year, in my own order.' });
});

test('what is the matter with a piece stands beside it in words', async () => {
  const entryId = await keepPage(journal, 'Thrown away');
  const made = await makePortfolio(journal, { Listening: [pageSource(entryId)] });
  unwrap(await journal.client.journal.trashEntry({ id: entryId }));
  showPortfolio(journal, `/portfolio/${made.id}`);
  expect(await screen.findByText('This page is in the trash')).toBeDefined();
  await user.click(await row('Thrown away'));
  await screen.findByLabelText('Why this shows it');
  expect(screen.queryByRole('link', { name: 'Open it' })).toBeNull();
});

test('an outline that was changed elsewhere is said calmly, and the coach decides which one counts', async () => {
  const made = await threePages();
  const elsewhere = toOutline(made.parts.slice(0, 1));
  unwrap(await journal.client.portfolio.saveOutline({ id: made.id, outline: elsewhere, revision: made.revision }));
  (await row('The kettle')).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const keep = await screen.findByRole('button', { name: 'Keep what is on the screen' });
  expect(await stored(made)).toHaveLength(1);
  expect(await flushAll()).toBe(false);
  await user.click(keep);
  await waitFor(async () =>
    expect(await stored(made)).toEqual([
      ['Listening', 'Heron found her own next move', 'The silence I did not fill', 'The kettle'],
      ['What next'],
    ]),
  );
  expect(await flushAll()).toBe(true);
});

test('the cover is changed under the outline, and the outline goes on from there', async () => {
  const made = await threePages();
  await user.click(screen.getByRole('button', { name: 'Change cover and look' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cover and look' });
  const title = within(dialog).getByLabelText('Title');
  await waitFor(() => expect(document.activeElement).toBe(title));
  await user.clear(title);
  await user.type(title, 'Asking first');
  await user.click(within(dialog).getByText('Letter'));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Asking first' })).toBeDefined();
  (await row('The kettle')).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect((await stored(made))[1]).toEqual(['What next']));
  expect(unwrap(await journal.client.portfolio.findPortfolio({ id: made.id }))).toMatchObject({
    title: 'Asking first',
    size: 'Letter',
  });
});

test('a logo that is no picture is said beside the button, and the cover stays as it is', async () => {
  const made = await threePages();
  await user.click(screen.getByRole('button', { name: 'Change cover and look' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cover and look' });
  await user.upload(
    within(dialog).getByLabelText('Choose a picture', { selector: 'input' }),
    new File(['Once upon a time'], 'logo.png', { type: 'image/png' }),
  );
  expect((await within(dialog).findByRole('alert')).textContent).toBe(
    'This file is not a picture that can stand on a cover. PNG and JPEG can.',
  );
  expect(within(dialog).queryByRole('img')).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(unwrap(await journal.client.portfolio.findPortfolio({ id: made.id }))).toMatchObject({ logoId: null });
});
