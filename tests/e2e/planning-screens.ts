import { expect, type Page } from '@playwright/test';
import { goalScreens } from './goal-screens.ts';
import { plansScreens } from './plans-screens.ts';
import type { Screen } from './screens.ts';

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** The same screen after the step's dialog is closed: the first Escape leaves the new words, the second the dialog. */
const withoutStep = ({ name, open }: Screen): Screen => ({
  name,
  async open(cairn) {
    await cairn.page.keyboard.press('Escape');
    await expect(cairn.page.getByRole('button', { name: 'It became something else' })).toBeFocused();
    await cairn.page.keyboard.press('Escape');
    await cairn.page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(cairn);
  },
});

/** The pages of Next steps in a journal that holds the invented year; walked apart, for a walk takes its time. */
export const planningScreens: readonly Screen[] = [
  {
    name: 'next-steps',
    async open({ page }) {
      await go(page, 'Next steps');
      await page.locator('[data-card]').first().waitFor();
    },
  },
  ...(['week', 'list', 'timeline', 'people', 'sources'] as const).map(
    (view): Screen => ({
      name: `next-steps-${view}`,
      async open({ page }) {
        await page.evaluate((name) => {
          window.location.hash = `/next-steps?view=${name}`;
        }, view);
        await page.locator(`input[value="${view}"]:checked`).waitFor({ state: 'attached' });
        await page
          .getByRole('main')
          .getByRole('region')
          .or(page.getByRole('list', { name: 'Steps' }))
          .first()
          .waitFor();
      },
    }),
  ),
  {
    name: 'next-steps-capture',
    async open({ page }) {
      await page.getByRole('button', { name: 'Add a next step' }).click();
      const line = page.getByRole('textbox', { name: 'What will you do?' });
      await line.fill('If the bell rings, then I count to eleven, and ask Heron every Friday');
      await expect(page.getByRole('button', { name: /^Day: \d/ })).toBeVisible();
    },
  },
  {
    name: 'next-steps-step',
    async open({ page }) {
      await page.getByRole('textbox', { name: 'What will you do?' }).fill('');
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        window.location.hash = '/next-steps';
      });
      await page.locator('[data-card]').first().getByRole('link').click();
      await page.getByRole('dialog', { name: 'Next step' }).getByLabel('What is done').waitFor();
    },
  },
  {
    name: 'next-steps-becomes',
    async open({ page }) {
      await page.getByRole('button', { name: 'It became something else' }).click();
      await page.getByLabel('What it becomes').waitFor();
    },
  },
  ...goalScreens.map((screen, place) => (place === 0 ? withoutStep(screen) : screen)),
  ...plansScreens,
  {
    name: 'week-review',
    async open({ page }) {
      await go(page, 'Next steps');
      await go(page, 'Weekly review');
      await page.getByText('1 of 4').waitFor();
    },
  },
  {
    name: 'week-next',
    async open({ page }) {
      for (let part = 1; part < 4; part++) await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('radio', { name: 'Leave it open' }).waitFor();
    },
  },
];
