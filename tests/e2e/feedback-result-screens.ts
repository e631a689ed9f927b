import type { RunningCairn } from './app.fixture.ts';
import type { Screen } from './screens.ts';

interface Listed {
  id: string;
  kind: string;
  name: string;
}

/** Rounds of the invented year by the beginning of their names; their pages are gone to by their address. */
async function goTo(cairn: RunningCairn, name: string, place: string): Promise<void> {
  const { value } = await cairn.ask('feedback:listRounds', null);
  const round = (value as unknown as Listed[]).find((one) => one.name.startsWith(name));
  await cairn.page.evaluate((address) => {
    location.hash = address;
  }, `#/feedback/${round?.id}/${place}`);
}

/** The screens of what a round shows and what follows from it, in an order in which each can be reached from the one before. */
export const feedbackResultScreens: readonly Screen[] = [
  {
    name: 'feedback-results',
    async open(cairn) {
      await goTo(cairn, 'Two Views', 'results');
      await cairn.page.getByRole('region', { name: 'Six dimensions' }).getByRole('img').nth(17).waitFor();
    },
  },
  {
    name: 'feedback-strengths',
    async open({ page }) {
      await page.getByRole('region', { name: 'Strengths first' }).scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: /^Next step from: Comes to meetings well prepared/ }).click();
      await page.getByRole('textbox', { name: 'What will you do?' }).fill('Come unprepared, once, with Heron');
    },
  },
  {
    name: 'feedback-statements',
    async open({ page }) {
      await page.getByRole('textbox', { name: 'What will you do?' }).press('Enter');
      await page.getByRole('button', { name: /^Growing others and reach/ }).click();
      await page.getByRole('button', { name: 'How the answers lie' }).first().click();
      await page
        .getByRole('region', { name: 'Growing others and reach, statement by statement' })
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'feedback-words',
    async open({ page }) {
      await page.getByRole('button', { name: 'Read what they would like to be different' }).click();
      await page.getByRole('region', { name: /^What could I do differently/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'feedback-themes',
    async open({ page }) {
      await page.getByRole('button', { name: 'Find themes' }).click();
      await page.getByLabel('Name of a new theme').fill('Time');
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: /^Come back after three weeks/ }).check();
      await page.getByRole('region', { name: 'Themes' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'feedback-evidence',
    async open({ page }) {
      await page.getByRole('button', { name: /^Evidence: The questions that are not tricks/ }).click();
      await page.getByRole('dialog').getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'feedback-voices',
    async open(cairn) {
      await cairn.page.keyboard.press('Escape');
      await cairn.page.getByRole('dialog').waitFor({ state: 'detached' });
      await goTo(cairn, 'How others see me', 'results');
      await cairn.page.getByRole('article').nth(1).waitFor();
    },
  },
  {
    name: 'feedback-after',
    async open(cairn) {
      await goTo(cairn, 'How others see me', 'after');
      await cairn.page.getByRole('button', { name: /^Finch/ }).click();
      await cairn.page.getByLabel('A note of thanks').waitFor();
    },
  },
  {
    name: 'feedback-survey',
    async open(cairn) {
      await goTo(cairn, 'Three months later', 'results');
      await cairn.page.getByRole('region', { name: /^How much has this person talked/ }).waitFor();
    },
  },
  {
    name: 'feedback-compare',
    async open({ page }) {
      await page.getByRole('link', { name: 'Compare rounds' }).click();
      await page.getByRole('heading', { level: 1, name: 'Rounds beside each other' }).waitFor();
    },
  },
];
