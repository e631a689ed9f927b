import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn, startCairn, test } from './app.fixture.ts';
import { newJournal } from './new-journal.ts';

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const question = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const chosen = (page: Page) => page.locator('fieldset').getByRole('radio', { checked: true });

/** Answers what is asked with the keyboard alone: a digit, then Enter for the next. */
async function answer(page: Page, stages: string): Promise<void> {
  for (const stage of stages) {
    const before = await question(page).textContent();
    await page.keyboard.press(stage);
    await expect(chosen(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (page.url().includes('/result/') ? 'result' : await question(page).textContent()))
      .not.toBe(before);
  }
}

/** To the first question, by keyboard from the middle of the page on. */
async function begin(page: Page): Promise<void> {
  await go(page, 'Growth');
  await page.getByRole('link', { name: /^Place yourself/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin' }).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('A1 Relationship before practice');
  await expect(question(page)).toBeFocused();
}

async function keepPage(cairn: RunningCairn, title: string): Promise<void> {
  const begun = (await cairn.ask('journal:beginEntry', { templateId: null })).value as unknown as { id: string };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'She spoke first.' }] }] };
  expect((await cairn.ask('journal:saveEntry', { ...begun, title, body, isDraft: false })).ok).toBe(true);
}

/** Each of the 27 parts, in the order of the framework: A 4, B 5, C 5, D 4, E 5, F 4. */
const first = '3342' + '23222' + '42312' + '3232' + '44343' + '0323';
/** Later: A1 and A2 are a stage higher. */
const second = '4442' + '23222' + '42312' + '3232' + '44343' + '0323';

test('a coach places herself with the keyboard, quits in the middle, goes on, and ends with two next steps', async () => {
  const userData = newJournal();
  const cairn = await startCairn({ userData });
  await cairn.open();
  await begin(cairn.page);
  await answer(cairn.page, first.slice(0, 9));
  await cairn.page.keyboard.press('4'); // C1 is chosen, and Enter was not pressed yet
  await cairn.close();

  const again = await startCairn({ userData });
  const { page } = again;
  await again.unlock();
  await go(page, 'Growth');
  await expect(page.getByText('10 of 27 answered. It waits where you left it.')).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText(/^C2 /);
  await expect(question(page)).toBeFocused();
  await answer(page, first.slice(10));

  await expect(page.getByRole('heading', { level: 1, name: 'Most often finding footing' })).toBeVisible();
  await expect(page.getByText(/^This is a mirror for planning, not a measurement/)).toBeVisible();
  // The strip: one stop of the Tab key, and the arrows walk along it.
  const marks = page.getByRole('region', { name: '27 marks' }).getByRole('img');
  await expect(marks).toHaveCount(26);
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAccessibleName('A3 Keeping confidence, Surefooted, claimed');
  await expect(page.getByRole('article', { name: 'A story near yours' })).toContainText('Adaeze');
  await expect(page.getByRole('region', { name: 'Strengths' })).toBeVisible();

  await page.getByRole('link', { name: 'Choose a next step' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').fill('talk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Take it: Before the next three sessions/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What will you do?').fill('If she asks for advice, then I ask what she has tried');
  await page.keyboard.press('Enter');
  const steps = page.getByRole('list', { name: 'Your next steps' }).getByRole('checkbox');
  await expect(steps).toHaveCount(2);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: 'Your next steps' })).toBeVisible();

  const file = join(userData, 'result.pdf');
  await again.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'More about this self-assessment' }).click();
  await page.getByRole('menuitem', { name: 'Print to a PDF' }).click();
  await expect(page.getByText('Printed as result.pdf.', { exact: false })).toBeVisible();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true });
  for (const words of ['Most often finding footing', 'A3 Keeping confidence Surefooted claimed', 'Page 1 of 3'])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);

  expect(again.complaints).toEqual([]);
  await again.app.close();
  rmSync(userData, { recursive: true, force: true });
});

test('what moved is told from what was only rated higher', async ({ openCairn }) => {
  const { page } = openCairn;
  await keepPage(openCairn, 'The second visit');
  await begin(page);
  await answer(page, first);
  await expect(page.getByRole('heading', { level: 1, name: 'Most often finding footing' })).toBeVisible();

  await begin(page);
  await expect(page.getByText(/^On .*: Steady$/)).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(page.getByText(/^On .*: Steady$/)).toBeVisible(); // the earlier answer comes after the new one
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText(/^A2 /);
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Add evidence' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /The second visit/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('She chose the goal herself');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('She chose the goal herself')).toBeVisible();
  await question(page).focus();
  await page.keyboard.press('Enter');
  await answer(page, second.slice(2));
  await expect(page.getByRole('img', { name: 'A2 Standing alongside, Surefooted, with evidence' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'A1 Relationship before practice, Surefooted, claimed' })).toBeVisible();
  await go(page, 'Over time');
  await expect(page.getByText(/of 27 parts 1 moved, 1 was rated higher/)).toBeVisible();
  await go(page, 'Then and now');
  await expect(page.getByRole('row', { name: /^A2 Standing alongside moved/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^A1 Relationship before practice rated higher/ })).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('a Mahara matrix is taken in, and one places oneself with its own four words', async ({ openCairn }) => {
  const { app, page } = openCairn;
  const matrix = join(repository, 'tests/fixtures/frameworks/harbour.matrix');
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, matrix);
  await go(page, 'Growth');
  await go(page, 'Frameworks');
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await page.getByRole('link', { name: 'Harbour standards' }).waitFor();
  await go(page, 'Where you stand');
  await page.getByRole('link', { name: 'Place yourself' }).click();
  await page.getByLabel('With which framework').selectOption({ label: 'Harbour standards' });
  await page.getByRole('button', { name: 'Begin' }).click();
  await question(page).focus();
  await expect(page.locator('fieldset').getByRole('radio', { name: /^Partially meets the standard/ })).toBeVisible();
  await page.keyboard.press('5'); // there is no fifth
  await expect(chosen(page)).toHaveCount(0);
  const parts = await page.getByRole('navigation', { name: 'All parts' }).getByRole('button').count();
  await answer(page, '3'.repeat(parts));
  await expect(page.getByRole('heading', { level: 1, name: 'Mostly partially meets the standard' })).toBeVisible();
  await expect(page.getByRole('img', { name: /Partially meets the standard, claimed$/ })).toHaveCount(parts);
  expect(openCairn.complaints).toEqual([]);
});
