import type { Page } from '@playwright/test';
import type { RunningCairn } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

export interface Screen {
  name: string;
  open(cairn: RunningCairn): Promise<void>;
}

const go = (page: Page, name: string) => page.getByRole('link', { name }).click();

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Every screen of the open journal, in an order in which each can be reached from the one before. */
export const openScreens: readonly Screen[] = [
  { name: 'today', open: ({ page }) => go(page, 'Today') },
  {
    name: 'journal',
    async open({ page }) {
      await go(page, 'Journal');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'entry',
    async open({ page }) {
      await page.getByRole('option').nth(1).click();
      await new JournalPage(page).title.waitFor();
    },
  },
  {
    name: 'entry-writing',
    async open({ page }) {
      await new JournalPage(page).writing.locator('.answer p').first().click();
    },
  },
  {
    name: 'templates',
    async open({ page }) {
      await page.getByRole('button', { name: /^New entry/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /^Phase/ })
        .click();
    },
  },
  {
    name: 'search',
    async open(cairn) {
      await closeDialog(cairn);
      await new JournalPage(cairn.page).search('heron');
      await cairn.page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'search-nothing',
    async open({ page }) {
      await page.getByRole('combobox', { name: 'Search' }).fill('zeppelin');
      await page.getByText('No entry mentions').waitFor();
    },
  },
  {
    name: 'settings',
    async open(cairn) {
      await closeDialog(cairn);
      await go(cairn.page, 'Settings');
    },
  },
];

/** Every screen before the journal is open: the locked one, also after a wrong passphrase. */
export const lockedScreens: readonly Screen[] = [
  {
    name: 'unlock',
    async open(cairn) {
      await cairn.press('lock');
      await cairn.page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
    },
  },
  {
    name: 'unlock-wrong',
    async open(cairn) {
      await cairn.unlock('not the passphrase at all');
      await cairn.page.getByText('That passphrase does not open this journal.').waitFor();
    },
  },
];
