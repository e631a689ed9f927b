import type { RunningCairn } from './app.fixture.ts';
import type { Screen } from './screens.ts';

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The pages of Portfolio in a journal that holds the invented year, in an order in which each can be reached from the one before. */
export const portfolioScreens: readonly Screen[] = [
  {
    name: 'portfolios',
    async open({ page }) {
      await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
      await page.getByRole('link', { name: 'A year of asking first' }).waitFor();
    },
  },
  {
    name: 'portfolio-begin',
    async open({ page }) {
      await page.getByRole('button', { name: 'Begin with a program' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'portfolio-outline',
    async open(cairn) {
      await closeDialog(cairn);
      await cairn.page.getByRole('link', { name: 'A year of asking first' }).click();
      await cairn.page.locator('canvas').first().waitFor();
    },
  },
  {
    name: 'portfolio-piece',
    async open({ page }) {
      await page.locator('[data-kind="piece"] [data-title]').first().click();
      await page.getByLabel('Why this shows it').waitFor();
    },
  },
  {
    name: 'portfolio-add',
    async open({ page }) {
      await page.getByRole('button', { name: 'Add from the journal' }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'portfolio-cover',
    async open(cairn) {
      await closeDialog(cairn);
      await cairn.page.getByRole('button', { name: 'Change cover and look' }).click();
      await cairn.page.getByRole('dialog').waitFor();
    },
  },
];
