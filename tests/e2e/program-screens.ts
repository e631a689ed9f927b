import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

/** Goes to an address of the window's, and waits for its main heading. */
export async function goTo(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** The pages of programs in a journal that holds the invented year. */
export const programScreens: readonly Screen[] = [
  {
    name: 'programs',
    open: ({ page }) => goTo(page, '/portfolio/programs', 'Programs'),
  },
  {
    name: 'program',
    async open({ page }) {
      await goTo(page, '/portfolio/programs', 'Programs');
      await page.getByRole('link', { name: /^Certificate program for coaches/ }).click();
      await page.getByRole('heading', { name: 'Phase 3: Grow community' }).waitFor();
    },
  },
  {
    name: 'program-wording',
    async open({ page }) {
      await page.getByRole('button', { name: 'Change the wording' }).click();
      await page.getByRole('heading', { level: 1, name: 'The wording of this program' }).waitFor();
    },
  },
];
