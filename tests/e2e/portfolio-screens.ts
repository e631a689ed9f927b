import { expect } from '@playwright/test';
import type { RunningCairn } from './app.fixture.ts';
import { goTo, programScreens } from './program-screens.ts';
import type { Screen } from './screens.ts';

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Everything that is left to decide, decided as it is suggested. */
async function decideAll(cairn: RunningCairn): Promise<void> {
  const { value } = await cairn.ask('portfolio:listPortfolios', null);
  const [head] = value as unknown as { id: string }[];
  const found = await cairn.ask('portfolio:checkPortfolio', { id: head?.id });
  const { hits } = found.value as unknown as { hits: { key: string; suggestion: string }[] };
  const decisions = hits.map(({ key, suggestion }) => ({ key, decision: 'replace', replacement: suggestion }));
  const decided = await cairn.ask('portfolio:decideWords', { id: head?.id, decisions });
  expect(decided.value).toMatchObject({ isReady: true });
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
      await page.getByRole('listbox').getByRole('option').first().waitFor();
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
  {
    name: 'portfolio-check',
    async open(cairn) {
      const { page } = cairn;
      await closeDialog(cairn);
      await page.getByRole('link', { name: /^Look at/ }).click();
      await page.getByRole('button', { name: /^Use labels for all/ }).waitFor();
      await expect(page.getByRole('button', { name: 'Make a file' })).toBeDisabled();
    },
  },
  {
    name: 'portfolio-decided',
    async open(cairn) {
      const { page } = cairn;
      await decideAll(cairn);
      await page.getByRole('link', { name: 'Back to the portfolio' }).click();
      await page.locator('canvas').first().waitFor();
      await page.evaluate(() => {
        window.location.hash += '/check';
      });
      await page.getByText('Everything is decided. It may leave.').waitFor();
      await page.getByText(/^\d+ decided$/).click();
    },
  },
  {
    name: 'portfolio-export',
    async open({ page }) {
      await page.getByRole('button', { name: 'Make a file' }).click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'artefacts',
    async open(cairn) {
      await closeDialog(cairn);
      await goTo(cairn.page, '/portfolio/artefacts', 'Artefacts');
      await cairn.page.getByRole('link', { name: 'Guess, then count' }).waitFor();
    },
  },
  {
    name: 'artefact',
    async open({ page }) {
      await page.getByRole('link', { name: 'Guess, then count' }).click();
      await page.getByLabel('What it is for').waitFor();
    },
  },
  ...programScreens,
];
