import type { Page } from '@playwright/test';
import type { RunningCairn } from './app.fixture.ts';
import type { Screen } from './screens.ts';

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const toRound = (page: Page) => page.getByRole('link', { name: /^Back to the round/ }).click();

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A text that is no answer, and so has its sentence. */
const noAnswer = 'Heron wrote: I shall send it on Friday.';

/** The screens of a round up to its results, in an order in which each can be reached from the one before. */
export const feedbackRoundScreens: readonly Screen[] = [
  {
    name: 'feedback',
    async open({ page }) {
      await go(page, 'Feedback');
      await heading(page, 'Feedback');
      await page.getByRole('link', { name: 'Begin a round' }).waitFor();
    },
  },
  {
    name: 'feedback-new-survey',
    async open({ page }) {
      await go(page, 'Make a staff survey');
      await heading(page, 'A new staff survey');
    },
  },
  {
    name: 'feedback-new',
    async open({ page }) {
      await go(page, 'Feedback');
      await go(page, 'Begin a round');
      await page.getByRole('radio', { name: /^Collected by a helper/ }).click();
      await page.getByLabel('Who collects').fill('Heron');
      await heading(page, 'A new round');
    },
  },
  {
    name: 'feedback-new-below',
    async open({ page }) {
      await page.getByRole('radio', { name: /^Open conversation/ }).click();
      await page.getByLabel('Name of the round').fill('What Heron and others see');
      await page.getByRole('button', { name: 'Make this round' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'feedback-round',
    async open({ page }) {
      await page.getByRole('button', { name: 'Make this round' }).click();
      await page.getByRole('list', { name: 'The parts of this round' }).waitFor();
    },
  },
  {
    name: 'feedback-my-view',
    async open({ page }) {
      await go(page, 'Give your view');
      await page.getByRole('heading', { level: 2, name: 'Care and trust' }).waitFor();
      await page.keyboard.press('4');
      await page.keyboard.press('3');
    },
  },
  {
    name: 'feedback-my-view-words',
    async open({ page }) {
      await page.getByRole('button', { name: /^A handful of words/ }).click();
      await page.getByRole('checkbox', { name: 'patient' }).click();
    },
  },
  {
    name: 'feedback-my-view-expected',
    async open({ page }) {
      await page.getByRole('button', { name: /^What you expect them to say/ }).click();
      await page.getByLabel('What do I expect that people would miss if I stopped?').fill('Heron: the questions.');
    },
  },
  {
    name: 'feedback-seal',
    async open({ page }) {
      await page.getByRole('button', { name: 'Seal your view', exact: true }).click();
      await page.getByRole('button', { name: 'Seal', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Seal it' }).waitFor();
    },
  },
  {
    name: 'feedback-sealed',
    async open({ page }) {
      await page.getByRole('dialog').getByRole('button', { name: 'Seal it' }).click();
      await page.getByRole('link', { name: 'Choose whom to ask' }).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'feedback-edit-fixed',
    async open({ page }) {
      await toRound(page);
      await page.getByRole('button', { name: 'More for this round' }).click();
      await page.getByRole('menuitem', { name: 'Words, name and dates' }).click();
      await page.getByRole('heading', { level: 2, name: 'The questions stay as they are' }).waitFor();
    },
  },
  {
    name: 'feedback-ask-adding',
    async open({ page }) {
      await toRound(page);
      await go(page, 'Choose whom to ask');
      await page.getByRole('button', { name: 'Ask somebody' }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      await page.getByRole('dialog').getByRole('combobox').fill('Heron');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText('is asked.').waitFor();
    },
  },
  {
    name: 'feedback-ask',
    async open(cairn) {
      await closeDialog(cairn);
      await cairn.page.getByRole('button', { name: 'Write the form with the number 1' }).waitFor();
    },
  },
  {
    name: 'feedback-round-asked',
    async open({ page }) {
      await toRound(page);
      await page.getByText('One person is asked.').waitFor();
    },
  },
  {
    name: 'feedback-collect',
    async open({ page }) {
      await go(page, 'Bring answers in');
      await page.getByLabel(/^Or paste the block/).fill(noAnswer);
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByText('Nothing was taken in.').waitFor();
    },
  },
  {
    name: 'feedback-said',
    async open({ page }) {
      await go(page, 'Write down words');
      await page.getByLabel('What they said').fill('She asks before she tells. Heron said so too.');
      await page.getByLabel('They agreed to be quoted').click();
      await page.getByRole('button', { name: 'Keep these words' }).click();
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'feedback-type-in',
    async open({ page }) {
      await toRound(page);
      await go(page, 'Bring answers in');
      await page.getByRole('list', { name: 'Who said what' }).waitFor();
      await go(page, 'Type in a form');
      await page.getByRole('heading', { level: 2, name: /^Makes time to get to know people/ }).waitFor();
    },
  },
  {
    name: 'feedback-type-in-words',
    async open({ page }) {
      for (let row = 0; row < 25; row++) await page.keyboard.press('4');
      await page.getByLabel('Beginning of a word').fill('pa');
    },
  },
  {
    name: 'feedback-unnamed',
    async open({ page }) {
      await go(page, 'Feedback');
      await page.getByRole('button', { name: 'Leave without saving' }).click();
      await go(page, 'Begin a round');
      await page.getByRole('radio', { name: /^Unnamed forms/ }).click();
      await page.getByRole('button', { name: 'Make this round' }).click();
      await go(page, 'Choose whom to ask');
      await page.getByLabel('Forms for: Teachers').fill('6');
      await page.keyboard.press('Enter');
      await page.getByText('None of them is written to a file yet.').waitFor();
    },
  },
  {
    name: 'feedback-edit',
    async open({ page }) {
      await go(page, 'Change the words');
      await page.locator('summary', { hasText: 'Care and trust' }).click();
      await page.getByLabel('For you: statement 1 of dimension 1').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'feedback-rounds',
    async open({ page }) {
      await go(page, 'Feedback');
      await page.getByRole('list', { name: 'Rounds of feedback' }).waitFor();
    },
  },
];
