import type { Page } from '@playwright/test';
import { passphrase, type RunningCairn } from './app.fixture.ts';
import { feedbackReportScreens } from './feedback-report-screens.ts';
import { feedbackResultScreens } from './feedback-result-screens.ts';
import { feedbackRoundScreens } from './feedback-round-screens.ts';
import { growthScreens } from './growth-screens.ts';
import { JournalPage } from './pages/JournalPage.ts';

export interface Screen {
  name: string;
  open(cairn: RunningCairn): Promise<void>;
}

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The screens of Feedback, a walk of their own, in an order in which each can be reached from the one before. */
export const feedbackScreens: readonly Screen[] = [
  ...feedbackResultScreens, // of the invented year's rounds, before others are begun
  ...feedbackReportScreens,
  ...feedbackRoundScreens,
];

/** Every other screen of the open journal, in an order in which each can be reached from the one before. */
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
    name: 'entry-foot',
    open: ({ page }) => page.locator('article footer').last().scrollIntoViewIfNeeded(),
  },
  {
    name: 'entry-history',
    async open({ page }) {
      await page.getByRole('button', { name: 'More', exact: true }).last().click();
      await page.getByRole('menuitem', { name: 'Earlier forms of this page' }).click();
      await page.getByRole('button', { name: 'Save as a copy' }).waitFor();
    },
  },
  {
    name: 'journal-calendar',
    async open({ page }) {
      await page.getByRole('button', { name: 'Back to the page' }).click();
      await page.getByRole('button', { name: 'Calendar', exact: true }).click();
      await page.getByRole('button', { name: 'Write on this day' }).waitFor();
    },
  },
  {
    name: 'journal-timeline',
    async open({ page }) {
      await page.getByRole('button', { name: 'Timeline', exact: true }).click();
      await page
        .getByRole('button', { name: /pages?$/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'journal-trash',
    async open({ page }) {
      await page.getByRole('button', { name: 'List', exact: true }).first().click();
      await page.getByRole('button', { name: 'List', exact: true, pressed: true }).waitFor();
      await page.getByText('Trash', { exact: true }).click();
      await page.getByText('The trash is empty.').waitFor();
    },
  },
  {
    name: 'people',
    async open({ page }) {
      await go(page, 'People');
      await page.getByRole('table').getByRole('link', { name: 'Heron' }).waitFor();
    },
  },
  {
    name: 'person',
    async open({ page }) {
      await page.getByRole('table').getByRole('link', { name: 'Heron' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  ...growthScreens,
  {
    name: 'gallery',
    async open({ page }) {
      await go(page, 'Templates');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'quick-note',
    async open(cairn) {
      await cairn.press('quickNote');
      await cairn.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'review',
    async open(cairn) {
      await closeDialog(cairn);
      await cairn.page.evaluate(() => {
        window.location.hash = '/review';
      });
      await cairn.page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'search-page',
    async open({ page }) {
      await page.evaluate(() => {
        window.location.hash = '/search?q=heron';
      });
      await page.locator('mark').first().waitFor();
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
  { name: 'settings-rhythm', open: ({ page }) => go(page, 'Rhythm') },
  { name: 'settings-reminders', open: ({ page }) => go(page, 'Reminders') },
  { name: 'settings-privacy', open: ({ page }) => go(page, 'Privacy') },
  { name: 'settings-space', open: ({ page }) => go(page, 'Space') },
  { name: 'settings-takeout', open: ({ page }) => go(page, 'Take it with you') },
  { name: 'settings-lock', open: ({ page }) => go(page, 'Lock and passphrase') },
  {
    name: 'settings-new-sheet',
    async open({ page }) {
      await page.getByRole('button', { name: 'Make a new recovery sheet' }).click();
      await page.getByLabel(/^Your passphrase/).fill(passphrase);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('list', { name: 'Recovery key' }).waitFor();
    },
  },
  {
    name: 'settings-backups',
    async open({ page }) {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await go(page, 'Backups');
      await page.getByRole('button', { name: 'Back up now' }).click();
      await page.getByText('The backup is made').waitFor();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'settings-restore',
    async open({ page }) {
      await page
        .getByRole('button', { name: /^Open the backup/ })
        .first()
        .click();
      await page.getByLabel('The passphrase of that day').waitFor();
      await page.getByText(/^It holds/).waitFor();
    },
  },
  {
    name: 'settings-trust',
    async open(cairn) {
      await closeDialog(cairn);
      await go(cairn.page, 'Is my journal safe?');
      await cairn.page.getByRole('button', { name: 'Check everything now' }).click();
      await cairn.page.getByText('Everything is whole.').waitFor();
    },
  },
];

/** The steps of a first journal; the last of them is left by `finishCreation`. */
export const createScreens: readonly Screen[] = [
  { name: 'create', open: async () => {} },
  {
    name: 'create-passphrase',
    async open({ page }) {
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('button', { name: 'Suggest six words' }).click();
      await page.getByRole('list', { name: 'Suggested words' }).waitFor();
    },
  },
  {
    name: 'create-sheet',
    async open({ page }) {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByLabel('The same passphrase again').fill(passphrase);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('list', { name: 'Recovery key' }).waitFor();
    },
  },
  {
    name: 'create-read-back',
    open: ({ page }) => page.getByRole('button', { name: 'I have it on paper' }).click(),
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
  {
    name: 'recover',
    async open({ page }) {
      await page.getByRole('button', { name: 'Use my recovery sheet instead' }).click();
      await page.getByLabel('Recovery key').fill('2A6K B');
    },
  },
  {
    name: 'restore',
    async open({ page }) {
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Open a backup' }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'restore-passphrase',
    async open({ page }) {
      await page
        .getByRole('button', { name: /^Open the backup/ })
        .first()
        .click();
      await page.getByText(/^It holds/).waitFor();
    },
  },
];
