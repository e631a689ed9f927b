import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningCairn, startCairn, test } from './app.fixture.ts';

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name });

/** Follows a link with the keyboard. */
async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).focus();
  await page.keyboard.press('Enter');
}

/** The folder that the next dialog of the system answers with. */
const chooseFolder = ({ app }: RunningCairn, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

/** What the page shows after a part was answered with digits: the last row leads to "Go on". */
async function answerPart(page: Page, name: string, digits: string): Promise<void> {
  await expect(heading(page, name, 2)).toBeFocused();
  await page.keyboard.type(digits);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Enter');
}

async function beginByKeyboard(page: Page): Promise<void> {
  await follow(page, 'Feedback');
  await follow(page, 'Begin a round');
  await expect(heading(page, 'A new round')).toBeVisible();
  await page.getByLabel('Your name as people know it').focus();
  await page.keyboard.type('Ines');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'The parts of this round' })).toBeVisible();
}

test('a coach makes a round with the keyboard, quits in the middle of her view, goes on, seals it and asks', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'cairn-rounds-'));
  const cairn = await startCairn({ userData });
  await cairn.createJournal();
  await beginByKeyboard(cairn.page);
  await follow(cairn.page, 'Give your view');
  await answerPart(cairn.page, 'Care and trust', '43544');
  await answerPart(cairn.page, 'Knowledge put to use', '34454');
  await expect(heading(cairn.page, 'Example and readiness', 2)).toBeFocused();
  await cairn.page.keyboard.type('53');
  await cairn.close(); // in the middle of a part

  const again = await startCairn({ userData });
  const { page } = again;
  await again.unlock();
  await follow(page, 'Feedback');
  await follow(page, /^Give your view/);
  await expect(heading(page, 'Example and readiness', 2)).toBeVisible();
  await expect(page.locator('fieldset').nth(1).getByRole('radio', { checked: true })).toHaveCount(1);
  await page.locator('fieldset').nth(2).getByRole('radio').first().focus();
  await page.keyboard.type('444');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();

  await press(page, /^What you expect them to say/);
  await page.getByLabel('What do I expect that people would miss if I stopped?').fill('The questions.');
  await press(page, 'Seal your view');
  await press(page, 'Seal');
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeFocused();
  await press(page, 'Seal it');
  await expect(page.getByRole('link', { name: 'Choose whom to ask' })).toBeVisible();
  await expect(page.getByText('The questions.')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);

  const forms = join(userData, 'forms');
  mkdirSync(forms);
  await chooseFolder(again, forms);
  await follow(page, 'Choose whom to ask');
  await press(page, 'Ask somebody');
  await page.keyboard.type('Heron');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Heron is asked.')).toBeVisible();
  await page.keyboard.type('Wren');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Wren is asked.')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'Write all open forms');
  await expect(page.getByText('2 forms are written.')).toBeVisible();
  expect(readdirSync(forms).sort()).toEqual(['form-1.html', 'form-2.html']);
  expect([...cairn.complaints, ...again.complaints]).toEqual([]);
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});

test('two voices: words are written down and a form on paper is typed in, with the keyboard alone', async ({
  openCairn: { page, complaints },
}) => {
  await beginByKeyboard(page);
  await follow(page, 'Bring answers in');
  await follow(page, 'Write down words');
  await page.getByLabel('What they said').focus();
  await page.keyboard.type('She asks before she tells.');
  await press(page, 'Keep these words');
  await expect(page.getByRole('article')).toHaveCount(1);
  await follow(page, /^Back to the round/);
  await follow(page, 'Bring answers in');
  await follow(page, 'Type in a form');
  await press(page, 'Ask somebody');
  await page.keyboard.type('Heron');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Heron is asked.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await heading(page, /^Makes time to get to know people/, 2).focus();
  for (let row = 0; row < 25; row++) {
    await expect(page.getByText(`${row + 1} of 31`)).toBeVisible();
    await page.keyboard.press(row === 6 ? '-' : '4');
  }
  await page.getByLabel('Beginning of a word').waitFor();
  await page.keyboard.press('Enter');
  for (let prompt = 0; prompt < 5; prompt++) {
    await expect(page.getByText(`${27 + prompt} of 31`)).toBeVisible();
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('25 parts are answered.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep it and type in the next one' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('One form is kept.')).toBeVisible();
  await follow(page, /^Back to the round/);
  await expect(page.getByText('2 answers are in.')).toBeVisible();
  await expect(page.getByText('They open when your view is sealed.')).toBeVisible();
  expect(complaints).toEqual([]);
});
