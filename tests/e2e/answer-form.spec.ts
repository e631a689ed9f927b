import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { readAnswerFile } from '../../main/feedback/answer-file.ts';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import { expectedOf, type MadeRound, madePage, madeRound } from '../support/made-round.ts';
import { answersSavedBy, type Bare, startBare } from './bare-page.ts';

const words = formMessages.page;
const test = base.extend<{ bare: Bare }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  bare: async ({}, use) => {
    const bare = await startBare();
    await use(bare);
    await bare.close();
  },
});

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function readBack(round: MadeRound, bare: Bare) {
  await expect.poll(() => answersSavedBy(bare)).toHaveLength(1);
  const [text = ''] = answersSavedBy(bare);
  return readAnswerFile(text, expectedOf(round));
}

/** Every page of the form, one after another, with an answer on each that can have one. */
async function eachPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('0');
  await page.getByRole('button', { name: words.begin }).click();
  for (let number = 1; !(await page.getByRole('heading', { name: words.reviewTitle }).isVisible()); number++) {
    const [radio, box, text] = [page.getByRole('radio'), page.getByRole('checkbox'), page.getByRole('textbox')];
    if ((await radio.count()) > 0) await radio.nth(3).check();
    if ((await box.count()) > 0) await box.nth(2).check();
    if ((await text.count()) > 0) await text.first().fill('You asked us first, and then you waited.');
    await look(String(number));
    await page.locator('button').last().click();
  }
  await page.getByRole('button', { name: words.copy }).click();
  await expect(page.getByLabel(words.textLabel)).toBeVisible();
  await look('end');
}

test('a form is answered by keyboard alone, from the disk, and its answer is taken in', async ({ bare }) => {
  const { page, complaints, requests } = bare;
  const round = await madeRound({ key: 'short' });
  await bare.open(await madePage(round));
  await expect(page).toHaveTitle('A few questions');
  await press(page, 'Tab', 'Enter');
  for (let part = 1; part <= 7; part++) {
    await expect(page.getByText(`Part ${part} of 8`)).toBeVisible();
    await press(page, 'Tab', 'Space', 'ArrowRight', 'Tab', 'Tab', 'Tab', 'Enter');
  }
  await press(page, 'Tab');
  await page.keyboard.type('You asked first.');
  await press(page, ...Array.from({ length: 6 }, () => 'Tab'), 'Enter');
  await expect(page.getByText('4 questions are left out.')).toBeVisible();
  await press(page, ...Array.from({ length: 9 }, () => 'Tab'), 'Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Your answers are in the file answers-' })).toBeVisible();
  expect(await readBack(round, bare)).toMatchObject({
    verdict: 'accepted',
    answers: { CARE1: 2, KNOW1: 2, GROW3: 2, GLOB: 2, O1: 'You asked first.' },
  });
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});

test('a choice can be taken back, and no more words can be picked than are asked for', async ({ bare }) => {
  const { page } = bare;
  await bare.open(await madePage(await madeRound()));
  await page.getByRole('button', { name: words.begin }).click();
  const usually = page.getByRole('radio', { name: 'Usually' }).first();
  await usually.check();
  await expect(page.getByText('1 of 31 answered')).toBeVisible();
  await page.getByRole('button', { name: words.takeBack }).click();
  await expect(usually).not.toBeChecked();
  await expect(page.getByText('0 of 31 answered')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  for (let part = 1; part < 8; part++) await page.getByRole('button', { name: words.next }).click();
  const boxes = page.getByRole('checkbox');
  for (let place = 0; place < 6; place++) await boxes.nth(place).check();
  await expect(page.getByRole('status').filter({ hasText: '6 of 6 chosen' })).toBeVisible();
  await boxes.nth(6).click();
  await expect(boxes.nth(6)).not.toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'All 6 are chosen.' })).toBeVisible();
  await boxes.nth(0).uncheck();
  await boxes.nth(6).check();
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('button', { name: words.next }).click();
  await expect(boxes.nth(6)).toBeChecked(); // what was chosen is still there when one comes back
  await expect(boxes.nth(0)).not.toBeChecked();
});

test('nothing can be saved before anything is answered, and leaving with unsaved answers is asked about', async ({
  bare,
}) => {
  const { page, app } = bare;
  const round = await madeRound({ key: 'words' });
  await bare.open(await madePage(round));
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByRole('button', { name: words.toReview }).click();
  await expect(page.getByText(words.reviewNone)).toBeVisible();
  await expect(page.getByRole('button', { name: words.save })).toHaveCount(0);
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('textbox').first().fill('A word.');
  const isHeld = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('will-prevent-unload', () => resolve(true));
          contents?.reload();
          setTimeout(() => resolve(false), 1500);
        }),
    );
  expect(await isHeld()).toBe(true);
  await page.getByRole('button', { name: words.toReview }).click();
  await page.getByRole('button', { name: words.save }).click();
  expect(await readBack(round, bare)).toMatchObject({ verdict: 'accepted', answers: { O1: 'A word.' } });
  expect(await isHeld()).toBe(false);
});

test('a form that has closed says so kindly and takes nothing', async ({ bare }) => {
  await bare.open(await madePage(await madeRound({ closesOn: '2026-01-31' })));
  await expect(bare.page.getByRole('heading', { name: words.expiredTitle })).toBeVisible();
  await expect(bare.page.getByText('It could be answered until 31 January 2026.')).toBeVisible();
  await expect(bare.page.getByRole('button')).toHaveCount(0);
});

test('a form leaves nothing behind in the browser', async ({ bare }) => {
  const { page } = bare;
  await bare.open(await madePage(await madeRound({ key: 'words' })));
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByRole('textbox').first().fill('A word.');
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
});

/** The form on a phone and on a computer. */
const sizes = [
  { width: 360, height: 740 },
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
];
const schemes = ['light', 'dark'] as const;
const looks = ['two-views', 'staff-survey'].flatMap((key) =>
  sizes.flatMap((size) => schemes.map((colorScheme) => ({ key, size, colorScheme }))),
);

for (const { key, size, colorScheme } of looks) {
  const name = `${key} at ${size.width} by ${size.height}, ${colorScheme}`;
  test(`every page can be read and used by everybody: ${name}`, async ({ bare }) => {
    const { page, complaints } = bare;
    const pictures = process.env['CAIRN_FORM_PICTURES'];
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await bare.open(await madePage(await madeRound({ key })));
    await eachPage(page, async (number) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${number}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `page ${number} is wider than the window`).toBeLessThanOrEqual(0);
      if (pictures === undefined) return;
      await page.screenshot({
        path: join(pictures, `${key}-${size.width}-${colorScheme}-${number}.png`),
        fullPage: true,
      });
    });
    expect(complaints).toEqual([]);
  });
}
