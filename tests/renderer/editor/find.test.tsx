import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, page } from '../../support/builders.ts';
import { heron, smallJournal } from './host.tsx';
import { type OpenPage, openPage } from './open-page.tsx';
import { pressKey, settle, typeText } from './typing.ts';

const user = userEvent.setup();
beforeEach(() => document.getSelection()?.removeAllRanges());

async function open(document = page('Élan first', 'then élan', 'no more')): Promise<OpenPage> {
  const opened = await openPage(document, smallJournal());
  opened.editor.commands.setTextSelection(1);
  return opened;
}

async function find(opened: OpenPage, words: string): Promise<void> {
  await pressKey(opened.editor, 'f', { ctrlKey: true });
  await user.keyboard(words);
}

const bar = () => screen.getByLabelText('Find on this page');
const found = ({ writing }: OpenPage) => [...writing.querySelectorAll('.found')].map(({ textContent }) => textContent);
const current = ({ writing }: OpenPage) => writing.querySelector('.is-current-find')?.textContent;

test('accents and case do not matter, and the bar says which place of how many', async () => {
  const opened = await open();
  await find(opened, 'ELAN');
  expect(found(opened)).toEqual(['Élan', 'élan']);
  expect(bar().textContent).toContain('1 of 2');
  await user.keyboard('{Enter}');
  expect(bar().textContent).toContain('2 of 2');
  expect(current(opened)).toBe('élan');
  await user.keyboard('{Enter}');
  expect(bar().textContent).toContain('1 of 2');
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect(bar().textContent).toContain('2 of 2');
});

test('looking for something changes nothing on the page', async () => {
  const document = page('Élan first', 'then élan', 'no more');
  const opened = await open(document);
  await find(opened, 'elan');
  await user.keyboard('{Enter}{Escape}');
  expect(opened.editor.getJSON()).toEqual(document);
  expect(opened.editor.can().undo()).toBe(false);
});

test('Escape goes back into the text, with the place selected that was shown', async () => {
  const opened = await open();
  await find(opened, 'then');
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('Find on this page')).toBeNull();
  const { from, to } = opened.editor.state.selection;
  expect(opened.editor.state.doc.textBetween(from, to)).toBe('then');
  expect(found(opened)).toEqual([]);
});

test('words that are not there are said not to be there', async () => {
  const opened = await open();
  await find(opened, 'zebra');
  expect(bar().textContent).toContain('Not on this page');
  expect(screen.getByRole('button', { name: 'Next place' })).toHaveProperty('disabled', true);
});

test('what is written meanwhile is found as well', async () => {
  const opened = await open();
  await find(opened, 'more');
  opened.editor.commands.insertContentAt(1, 'more and ');
  await settle();
  expect(bar().textContent).toContain('of 2');
});

test('a letter that is two letters without its accent does not shift the place', async () => {
  const opened = await open(page('ﬁne, e\u0301lan, 👩‍🏫 élan'));
  await find(opened, 'elan');
  expect(found(opened)).toEqual(['e\u0301lan', 'élan']);
});

test('people are found by the code that they have now', async () => {
  const mention = { type: 'personMention', attrs: { personId: heron.id, label: 'Old code' } };
  const opened = await open({ type: 'doc', content: [{ type: 'paragraph', content: [mention] }] });
  await find(opened, '@heron');
  expect(bar().textContent).toContain('1 of 1');
});

test('what is out of sight is not looked through', async () => {
  const hidden = answer('p1', 'What?', null, 'needle');
  const content = [{ ...hidden, attrs: { ...hidden.attrs, state: 'hidden' } }, answer('p2', 'And?', null, 'needle')];
  const opened = await open({ type: 'doc', content });
  await find(opened, 'needle');
  expect(bar().textContent).toContain('1 of 1');
});

test('the keys open it from the title of the page, too', async () => {
  await openPage(page('words'), undefined, { children: <input aria-label="Title" /> });
  await user.click(screen.getByRole('textbox', { name: 'Title' }));
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find' }));
});

test('the slash menu opens it', async () => {
  const opened = await open(page(''));
  await typeText(opened.editor, '/find');
  await settle();
  await pressKey(opened.editor, 'Enter');
  expect(bar()).toBeDefined();
});

test('words that stand only in a hidden answer are said to be there, and are found once it is shown', async () => {
  const hidden = answer('p1', 'What?', null, 'needle');
  const content = [{ ...hidden, attrs: { ...hidden.attrs, state: 'hidden' } }, answer('p2', 'And?', null, 'hay')];
  const opened = await open({ type: 'doc', content });
  await find(opened, 'Needle');
  await waitFor(() => expect(bar().textContent).toContain('Only in a hidden prompt'));
  await user.click(screen.getByRole('button', { name: 'Show it' }));
  await waitFor(() => expect(bar().textContent).toContain('1 of 1'));
});
