import { readFileSync } from 'node:fs';
import { png } from '../support/contents.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

/** Puts a page of another program on the real clipboard and pastes it as the menu does. */
async function paste({ app }: RunningCairn, html: string, text = ''): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow, clipboard }, [pasted, plain]) => {
      const board = clipboard as unknown as { write(data: { html: string; text: string }): void };
      board.write({ html: pasted, text: plain });
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.paste();
    },
    [html, text] as const,
  );
}

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8');

const saved = (journal: JournalPage) => journal.page.waitForTimeout(2500); // two autosaves; their sign is the page's own

let journal: JournalPage;

test.beforeEach(async ({ openCairn }) => {
  journal = new JournalPage(openCairn.page);
});

test('by keyboard alone: a heading, a list, a table and the date come out of the slash menu', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  const { keyboard } = page;
  await keyboard.type('/head');
  await expect(page.getByRole('listbox', { name: 'Add to the page' })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type('A heading');
  await keyboard.press('Enter');
  await keyboard.type('/task');
  await keyboard.press('Enter');
  await keyboard.type('ask her');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('/table');
  await keyboard.press('Enter');
  await keyboard.type('Minute');
  await keyboard.press('Tab');
  await keyboard.type('Talk');
  await keyboard.type(' /row b');
  await keyboard.press('Enter');
  await expect(journal.writing.locator('h2')).toHaveText('A heading');
  await expect(journal.writing.locator('ul[data-type="taskList"] li')).toContainText('ask her');
  await expect(journal.writing.locator('th')).toHaveText(['Minute', 'Talk', '']);
  await expect(journal.writing.locator('tr')).toHaveCount(4);
  expect(openCairn.complaints).toEqual([]);
});

test('the list stays in the window at its lower edge', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  for (let line = 0; line < 30; line++) await page.keyboard.press('Enter');
  await page.keyboard.type(' /');
  const list = page.getByRole('listbox', { name: 'Add to the page' });
  await expect(list).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('a table that is wider than the page scrolls by itself', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  const cells = Array.from({ length: 12 }, (_, index) => `<td>column number ${index}</td>`).join('');
  await paste(openCairn, `<table><tr>${cells}</tr></table>`);
  await expect(journal.writing.locator('td')).toHaveCount(12);
  const widths = await journal.writing.locator('.table-scroll').evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('prompts are skipped, hidden and brought back by keyboard, and undo reaches back over savings', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await journal.begin('What\\? So what');
  const sections = journal.writing.locator('section');
  await sections.first().click();
  await page.keyboard.type('Four teachers, one pile of tickets.');
  await saved(journal);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menuitem', { name: 'Skip' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sections.first()).toHaveAttribute('data-state', 'skipped');
  await expect(sections.first().locator('.answer')).toBeHidden();
  await page.keyboard.type('No pattern.');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menuitem', { name: 'Skip' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 prompt is hidden')).toBeVisible();
  await saved(journal);
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(sections.first()).toHaveText(/Four teachers, one pile of tickets/);
  await expect(sections.nth(1)).toHaveText(/No pattern/);
  for (let step = 0; step < 10; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect(sections.first().locator('.answer')).toHaveText('');
  expect(openCairn.complaints).toEqual([]);
});

test('find counts, goes round and gives the place back to the text; focus mode leaves only the paragraph', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  await page.keyboard.type('Élan one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and elan two');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('elan');
  const bar = page.getByRole('search', { name: 'Find on this page' });
  await expect(bar).toContainText('1 of 2');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('2 of 2');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.keyboard.type('drive');
  await expect(journal.writing).toHaveText('drive oneand elan two');
  await expect(page.getByTestId('word-count')).toHaveText('5 words');
  await page.keyboard.press('F9');
  await expect(page.getByRole('toolbar')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toBeVisible();
});

test('hostile pages run nothing, ask for nothing and lead nowhere', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = page.url();
  await paste(openCairn, fixture('hostile'), 'kept words');
  await expect(journal.writing).toContainText('kept words');
  await saved(journal);
  expect(asked.filter((url) => !url.startsWith('app:'))).toEqual([]);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(page.url()).toBe(address);
  expect(openCairn.complaints.filter((words) => !words.startsWith('Refused to'))).toEqual([]);
});

for (const [name, items] of [
  ['word', 5],
  ['google-docs', 5],
] as const) {
  test(`a page from ${name} comes out clean`, async ({ openCairn }) => {
    await journal.begin('A blank page');
    await journal.writing.click();
    await paste(openCairn, fixture(name), 'What I saw');
    await expect(journal.writing.locator('h2', { hasText: 'What I saw' })).toBeVisible();
    await expect(journal.writing.locator('li')).toHaveCount(items);
    await expect(journal.writing.locator('strong')).toHaveText(['Heron', 'loud']);
    await expect(journal.writing.locator('td')).toHaveText(['Minute', 'Talk']);
    expect(openCairn.complaints).toEqual([]);
  });
}

test('a picture is moved by keyboard: chosen, cut and pasted', async ({ openCairn }) => {
  const { app, page } = openCairn;
  const edit = (command: 'cut' | 'paste') =>
    app.evaluate(({ BrowserWindow }, name) => {
      const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
      contents?.[name]();
    }, command);
  await journal.begin('A blank page');
  await journal.writing.click();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('last');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /picture or file/i })
    .click();
  await (await chooser).setFiles({ name: 'The board.png', mimeType: 'image/png', buffer: png(64, 48) });
  const shown = journal.writing.locator('.attached');
  await expect(shown.locator('img')).toBeVisible();
  await expect(journal.writing.locator(':scope > *').last()).toHaveText('last');
  await journal.writing.locator('p', { hasText: 'first' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await edit('cut');
  await expect(shown).toHaveCount(0);
  await journal.writing.locator('p', { hasText: 'last' }).click();
  await page.keyboard.press('End');
  await edit('paste');
  await expect(shown.locator('img')).toBeVisible();
  await expect(journal.writing.locator(':scope > *').nth(1)).toHaveText('last');
});

test('in a small dark window the menu of a table in an answer is in sight', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('What\\? So what');
  await journal.writing.locator('section').first().click();
  await page.keyboard.type('Four teachers, one pile of tickets, and Heron asked first.');
  await paste(openCairn, '<table><tr><th>Minute</th><th>Talk</th></tr><tr><td>5</td><td>mine</td></tr></table>');
  await journal.writing.locator('td').last().click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await page.keyboard.type(' /');
  await expect(page.getByRole('option', { name: 'Row above' })).toBeVisible();
});

test('typing in a page of five thousand words stays ahead of the fingers', async ({ openCairn }) => {
  const { page } = openCairn;
  await journal.begin('A blank page');
  await journal.writing.click();
  const words = 'Heron waited and the class went on thinking about it '.repeat(10);
  await paste(openCairn, `<p>${words}</p>`.repeat(50), words);
  await expect(page.getByTestId('word-count')).toHaveText('5000 words');
  await page.keyboard.type('So it is. ', { delay: 0 });
  await expect(journal.writing).toContainText('So it is.');
});
