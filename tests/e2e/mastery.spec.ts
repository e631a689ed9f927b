import type { Page } from '@playwright/test';
import { expect, type RunningCairn, test } from './app.fixture.ts';

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const question = (page: Page) => page.getByRole('heading', { level: 2 }).first();

/** Answers what is asked with the keyboard alone: a digit, then Enter for the next. */
async function answer(page: Page, stages: string): Promise<void> {
  for (const stage of stages) {
    const before = await question(page).textContent();
    await page.keyboard.press(stage);
    await expect(page.locator('fieldset').getByRole('radio', { checked: true })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (page.url().includes('/result/') ? 'result' : await question(page).textContent()))
      .not.toBe(before);
  }
}

async function begin(page: Page): Promise<void> {
  await go(page, 'Growth');
  await page.getByRole('link', { name: /^Place yourself/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(question(page)).toHaveText('A1 Relationship before practice');
  await question(page).focus();
}

/** Each of the 27 parts, in the order of the framework: A 4, B 5, C 5, D 4, E 5, F 4. */
const first = '3342' + '23222' + '22312' + '3232' + '44343' + '0323';

async function look(cairn: RunningCairn, name: string): Promise<void> {
  if (!process.env['LOOK']) return;
  for (const theme of ['light', 'dark']) {
    await cairn.page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
      document.documentElement.dataset['mantineColorScheme'] = wanted;
    }, theme);
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await cairn.app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
      await cairn.page.waitForTimeout(300);
      await cairn.page.screenshot({ path: `/root/look/${name}-${theme}-${width}.png` });
    }
  }
}

test('a coach places herself with the keyboard, is interrupted, goes on, and ends with two next steps', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await go(page, 'Growth');
  await look(openCairn, 'empty');
  await page.getByRole('link', { name: 'Place yourself' }).click();
  await look(openCairn, 'begin');
  await begin(page);
  await look(openCairn, 'question');
  await answer(page, first.slice(0, 9));
  await page.keyboard.press('4');
  await look(openCairn, 'question-10');
  await page.reload(); // as if the window had been closed
  await go(page, 'Growth').catch(() => undefined);
  await look(openCairn, 'open');
  await page.getByRole('link', { name: 'Go on' }).click();
  await question(page).focus();
  await answer(page, first.slice(10));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(openCairn, 'result');
  await page.locator('main').evaluate((main) => main.scrollTo(0, 700));
  await look(openCairn, 'result-below');
  await page.getByRole('button', { name: /Show as table: 27/ }).click();
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await look(openCairn, 'result-table');
  await page.getByRole('button', { name: /Show as picture: 27/ }).click();
  await page.getByRole('link', { name: 'Choose a next step' }).click();
  await look(openCairn, 'reflect');
});
