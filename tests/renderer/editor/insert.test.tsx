import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from '../../support/builders.ts';
import { smallJournal } from './host.tsx';
import { openPage } from './open-page.tsx';
import { pressKey, settle, typeText } from './typing.ts';

beforeEach(() => document.getSelection()?.removeAllRanges());

async function open(text = '', host = smallJournal()) {
  const opened = await openPage(page(text), host);
  opened.editor.commands.setTextSelection(text.length + 1);
  return opened;
}

const lines = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('the slash menu', () => {
  test('it offers everything that a page can hold', async () => {
    const { editor } = await open();
    await typeText(editor, '/');
    await settle();
    expect(lines()).toEqual([
      'Heading',
      'Small heading',
      'List',
      'Numbered list',
      'Task list',
      'Quotation',
      'Table',
      'Dividing line',
      'Link',
      'Picture or file',
      'Add a prompt…',
      'Date of today',
      'Find on this page',
      'Only this paragraph',
    ]);
  });

  test.each([
    ['/head', 'heading', { level: 2 }],
    ['/small', 'heading', { level: 3 }],
    ['/h3', 'heading', { level: 3 }],
    ['/list', 'bulletList', undefined],
    ['/num', 'orderedList', undefined],
    ['/task list', 'taskList', undefined],
    ['/todo', 'taskList', undefined],
    ['/quote', 'blockquote', undefined],
    ['/tab', 'table', undefined],
    ['/div', 'horizontalRule', undefined],
  ])('%s and Enter make a %s, and nothing of what was typed stays', async (typed, type, attrs) => {
    const opened = await open();
    await typeText(opened.editor, typed);
    await settle();
    await pressKey(opened.editor, 'Enter');
    expect(opened.written.content?.[0]?.type).toBe(type);
    if (attrs) expect(opened.written.content?.[0]?.attrs).toMatchObject(attrs);
    expect(opened.editor.getText()).not.toContain('/');
  });

  test('words around it stay, and the date of today is written in full', async () => {
    const opened = await open('Seen on ');
    await typeText(opened.editor, '/today');
    await settle();
    await pressKey(opened.editor, 'Enter');
    expect(opened.editor.getText()).toContain(`${new Date().getFullYear()}`);
    expect(opened.editor.getText()).toMatch(/^Seen on \w+day \d{1,2} \w+ \d{4} $/);
  });

  test('with nothing that fits, the slash is a slash', async () => {
    const opened = await open();
    await typeText(opened.editor, 'he /she /zebra and/or');
    await settle();
    expect(lines()).toEqual([]);
    await pressKey(opened.editor, 'Enter');
    expect(opened.written).toEqual(page('he /she /zebra and/or', ''));
  });

  test('without a journal around it no file is offered', async () => {
    const { editor } = await openPage(page(''));
    editor.commands.setTextSelection(1);
    await typeText(editor, '/pic');
    await settle();
    expect(lines()).toEqual([]);
  });

  test('a link is asked for beside the caret', async () => {
    const opened = await open();
    await typeText(opened.editor, '/link');
    await settle();
    await pressKey(opened.editor, 'Enter');
    expect(await screen.findByRole('textbox', { name: 'Web or mail address' })).toBeDefined();
  });
});

describe('tables', () => {
  async function openTable() {
    const opened = await open();
    await typeText(opened.editor, '/table');
    await settle();
    await pressKey(opened.editor, 'Enter');
    return opened;
  }
  const shape = (editor: { view: { dom: HTMLElement } }) =>
    [...editor.view.dom.querySelectorAll('tr')].map((row) => [...row.children].map(({ tagName }) => tagName).join(' '));

  test('a new one has a heading row, the caret in its first cell, and a line below', async () => {
    const { editor, written } = await openTable();
    expect(shape(editor)).toEqual(['TH TH TH', 'TD TD TD', 'TD TD TD']);
    expect(editor.state.selection.$from.node(-1).type.name).toBe('tableHeader');
    expect(written.content?.map(({ type }) => type)).toEqual(['table', 'paragraph']);
  });

  test('Tab goes to the next cell and makes a row behind the last; Shift Tab goes back', async () => {
    const { editor } = await openTable();
    for (let cell = 0; cell < 9; cell++) await pressKey(editor, 'Tab');
    expect(shape(editor)).toHaveLength(4);
    await typeText(editor, 'new');
    await pressKey(editor, 'Tab', { shiftKey: true });
    await typeText(editor, 'old');
    expect([...editor.view.dom.querySelectorAll('td')].map(({ textContent }) => textContent).join('|')).toBe(
      '|||||old|new||',
    );
  });

  test.each([
    ['Row above', ['TD TD TD', 'TH TH TH', 'TD TD TD', 'TD TD TD']],
    ['Row below', ['TH TH TH', 'TD TD TD', 'TD TD TD', 'TD TD TD']],
    ['Column before', ['TH TH TH TH', 'TD TD TD TD', 'TD TD TD TD']],
    ['Column after', ['TH TH TH TH', 'TD TD TD TD', 'TD TD TD TD']],
    ['First row as heading', ['TD TD TD', 'TD TD TD', 'TD TD TD']],
    ['Remove this row', ['TD TD TD', 'TD TD TD']],
    ['Remove this column', ['TH TH', 'TD TD', 'TD TD']],
    ['Remove the table', []],
  ])('by the slash menu: %s', async (name, rows) => {
    const { editor } = await openTable();
    await typeText(editor, `/${name.toLowerCase()}`);
    await settle();
    expect(lines()[0]).toBe(name);
    await pressKey(editor, 'Enter');
    expect(shape(editor)).toEqual(rows);
  });

  test('the same stands in a menu on the table while the caret is in it', async () => {
    const { editor } = await openTable();
    const button = screen.getAllByRole('button', { name: 'Table' }).at(-1);
    button?.click();
    (await screen.findByRole('menuitem', { name: 'Row below' })).click();
    await settle();
    expect(shape(editor)).toHaveLength(4);
  });

  test('no table is a trap: an arrow makes a line above it', async () => {
    const { editor, ...opened } = await openTable();
    editor.view.endOfTextblock = () => true; // nothing is drawn here, so nobody can measure it
    await pressKey(editor, 'ArrowUp');
    await typeText(editor, 'above');
    expect(editor.state.doc.firstChild?.textContent).toBe('above');
    expect(opened.writing.querySelector('table')).not.toBeNull();
  });

  test('without its last row, the table is gone', async () => {
    const { editor } = await openTable();
    for (const _ of shape(editor)) {
      await typeText(editor, '/remove this row');
      await settle();
      await pressKey(editor, 'Enter');
    }
    expect(editor.view.dom.querySelector('table')).toBeNull();
  });
});
