import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { defaultSettings } from '../../shared/settings/settings.contract.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

const mention = (tag: string) => ({ type: 'tagMention', attrs: { tag } });
const text = (words: string) => ({ type: 'text', text: words });

/** Writes a page past the window, as the journal's own page would. */
async function keep(cairn: RunningCairn, title: string, words: string, more: Partial<Entry> = {}, tag?: string) {
  const begun = (await cairn.ask('journal:beginEntry', { templateId: null })).value as unknown as Entry;
  const content = [text(words), ...(tag === undefined ? [] : [text(' '), mention(tag)])];
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  const answer = await cairn.ask('journal:saveEntry', { ...begun, isDraft: false, title, body, ...more });
  expect(answer.ok).toBe(true);
}

async function writeJournal(cairn: RunningCairn): Promise<void> {
  const older = { time: null, entryDate: '2026-03-02' };
  await keep(cairn, 'After the lesson', 'Räksmörgås in the corridor, and eleven seconds of silence.', older);
  await keep(cairn, 'A walk with Heron', 'The silence lasted. Great🎉 seconds eleven.', { isStarred: true }, 'trust');
  await keep(cairn, '反思', '今天的课后反思：她自己找到了下一步。');
  await keep(cairn, 'Planning', 'A quiet agenda for Thursday.', {}, 'planning');
}

const field = ({ page }: RunningCairn) => page.getByRole('combobox', { name: 'Search' });
const pages = ({ page }: RunningCairn): Locator =>
  page.getByRole('dialog').getByRole('group', { name: 'Pages' }).getByRole('option');

async function openPalette(cairn: RunningCairn): Promise<void> {
  await cairn.press('search');
  await expect(field(cairn)).toBeFocused();
}

test('a coach finds pages as they type, whatever they type', async ({ openCairn }) => {
  await writeJournal(openCairn);
  await openPalette(openCairn);
  const { keyboard } = openCairn.page;

  await keyboard.type('sil');
  await expect(pages(openCairn)).toHaveCount(2);
  await keyboard.type('ence cor');
  await expect(pages(openCairn)).toHaveCount(1);
  await expect(pages(openCairn).locator('mark')).toHaveText(['corridor', 'silence']);

  for (const [typed, titles] of [
    ['raksmorgas', ['After the lesson']],
    ['"eleven seconds"', ['After the lesson']],
    ['反思', ['反思']],
    ['步', ['反思']],
    ['🎉', ['A walk with Heron']],
    ['q', ['Planning']],
    ['ag', ['Planning']],
    ['#trust', ['A walk with Heron']],
    ['AND', ['After the lesson']],
    ['she said nothing', []],
  ] as const) {
    await field(openCairn).fill(typed);
    await expect(pages(openCairn).locator('b'), typed).toHaveText([...titles]);
  }
  for (const typed of ['"', '*', 'NEAR(', '-', "'", 'col:', '^', '\u0000', 'x'.repeat(500)]) {
    await field(openCairn).fill(typed);
    await expect(openCairn.page.getByText(/^No entry mentions/), typed).toBeVisible();
  }
  await field(openCairn).fill('     ');
  await expect(openCairn.page.getByText(/Nothing that you search for is remembered/)).toBeVisible();

  await field(openCairn).fill('reflexion');
  await field(openCairn).fill('heron');
  await expect(pages(openCairn)).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(openCairn.page).toHaveURL(/#\/journal\//);
});

test('the palette goes to places, begins pages and does what can be done', async ({ openCairn }) => {
  const { page } = openCairn;
  await openPalette(openCairn);
  await expect(page.getByRole('option', { name: /^Lock now/ })).toBeVisible();
  await page.keyboard.type('backups');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/settings\/backups/);

  await openPalette(openCairn);
  await expect(page.getByRole('group', { name: 'Used a moment ago' }).getByRole('option')).toHaveText(['Backups']);
  await page.keyboard.type('phase');
  await page.getByRole('option', { name: 'Begin: Phase reflection' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();

  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Numbered list');
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openPalette(openCairn);
  await page.keyboard.type('new');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'What kind of page?' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog')).toHaveCount(0); // one that still fades out gives the focus back where it was
  await openPalette(openCairn);
  await page.keyboard.type('lock n');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();
});

test('all results stand on a page of their own and are filtered there, by keyboard too', async ({ openCairn }) => {
  await writeJournal(openCairn);
  const { page } = openCairn;
  const results = page.getByRole('listbox', { name: 'Pages that match' }).getByRole('option');
  await openPalette(openCairn);
  await page.keyboard.type('silence');
  await page.getByRole('button', { name: 'All results, with filters' }).click();
  await expect(results).toHaveCount(2);

  await page.getByRole('button', { name: 'Add filter' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Tag' }).waitFor();
  await page.getByRole('menuitem', { name: 'Tag' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Tag' }).waitFor();
  await page.keyboard.type('tru');
  await page.keyboard.press('Enter');
  await expect(results.locator('b')).toHaveText(['A walk with Heron']);
  await page.getByRole('button', { name: 'Remove filter: #trust' }).click();
  await expect(results).toHaveCount(2);

  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'Starred' }).click();
  await expect(results.locator('b')).toHaveText(['A walk with Heron']);

  await results.first().click();
  await expect(page).toHaveURL(/#\/journal\//);
  await page.goBack();
  await expect(results.locator('b')).toHaveText(['A walk with Heron']);
  expect(openCairn.complaints).toEqual([]);
});

test('what was searched for is on no disk afterwards', async ({ openCairn }) => {
  await writeJournal(openCairn);
  const { page } = openCairn;
  await openPalette(openCairn);
  await page.keyboard.type('zeppelinparade');
  await page.getByText(/^No entry mentions/).waitFor();
  await field(openCairn).fill('silence');
  await page.getByRole('button', { name: 'All results, with filters' }).click();
  await page.getByRole('searchbox').fill('zeppelinparade');
  await page.getByText('No page matches').waitFor();
  await openCairn.close();

  const files = readdirSync(openCairn.userData, { recursive: true, encoding: 'utf8' })
    .map((name) => join(openCairn.userData, name))
    .filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(3);
  const words = [Buffer.from('zeppelinparade'), Buffer.from('zeppelinparade', 'utf16le')];
  expect(files.filter((file) => words.some((word) => readFileSync(file).includes(word)))).toEqual([]);
});

async function expectAccessible({ page }: RunningCairn, name: string): Promise<void> {
  await page.waitForTimeout(250); // dialogs fade in, and half-faded text has no contrast
  // Legacy mode: the usual one opens a second page, which Electron does not give.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const lines = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(lines, name).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`the palette, the filters, the results and the sheet of keys can be read by everybody: ${theme}`, async ({
    openCairn,
  }) => {
    const { page } = openCairn;
    await writeJournal(openCairn);
    await openCairn.ask('settings:saveSettings', { ...defaultSettings, theme });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openPalette(openCairn);
    await expectAccessible(openCairn, 'palette');
    await page.keyboard.type('t');
    await expect(pages(openCairn)).toHaveCount(3);
    await expectAccessible(openCairn, 'palette with hits');
    await page.getByRole('button', { name: 'All results, with filters' }).click();
    for (const [filter, role] of [
      ['Tag', 'combobox'],
      ['From a day on', 'table'],
    ] as const) {
      await page.getByRole('button', { name: 'Add filter' }).click();
      await page.getByRole('menuitem', { name: filter }).waitFor();
      await expectAccessible(openCairn, 'menu of filters');
      await page.getByRole('menuitem', { name: filter }).click();
      await page.getByRole('dialog').getByRole(role).waitFor();
      await expectAccessible(openCairn, filter);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('menuitem', { name: 'Starred' }).click();
    await page.getByText('One page').waitFor();
    await expectAccessible(openCairn, 'results with a filter');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await expectAccessible(openCairn, 'sheet of keys');
    expect(openCairn.complaints).toEqual([]);
  });
}
