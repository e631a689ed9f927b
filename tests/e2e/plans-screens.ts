import type { Screen } from './screens.ts';

/** Priority plans: all of them, the one of the invented year, and the question before it is carried on. */
export const plansScreens: readonly Screen[] = [
  {
    name: 'plans',
    async open({ page }) {
      await page.evaluate(() => {
        window.location.hash = '/next-steps/plans';
      });
      await page.getByRole('heading', { level: 1, name: 'Priority plans' }).waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: 'plan',
    async open({ page }) {
      await page
        .getByRole('main')
        .getByRole('link', { name: /^A Wednesday/ })
        .click();
      await page.getByRole('heading', { level: 1, name: /^Priority plan \d/ }).waitFor();
    },
  },
  {
    name: 'plan-roadmap',
    open: ({ page }) => page.getByRole('heading', { name: 'Roadmap' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'plan-carry-on',
    async open({ page }) {
      await page.getByRole('button', { name: 'More about this plan' }).click();
      await page.getByRole('menuitem', { name: 'Carry on next year' }).click();
      await page.getByRole('button', { name: 'Carry it on' }).waitFor();
    },
  },
];
