import type { Locator, Page } from '@playwright/test';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import { expect, test } from './app.fixture.ts';

const isFocused = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement);

/** Goes on with the Tab key until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let press = 0; press < 60; press++) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

test('the weekly review with the keyboard alone: four parts become a page, and the steps are as decided', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const { keyboard } = page;
  const { closedOn: _, ...blank } = blankStep;
  const today = instantToLocalDate(new Date());
  await openCairn.ask('steps:saveStep', { ...blank, id: null, text: 'Ask Heron', dueOn: addDays(today, -2) });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await tabTo(page, page.getByRole('link', { name: 'Next steps', exact: true }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Weekly review', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByText('1 of 4')).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'What were the two or three moments that mattered?' }));
  await keyboard.type('The first lesson with counting to eleven.');
  await tabTo(page, button('Go on'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What moved' })).toBeFocused();
  await tabTo(page, button('Go on'));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'What becomes of “Ask Heron”' }));
  await keyboard.press('End'); // the last choice: let it go
  await tabTo(page, page.getByRole('textbox', { name: 'A word why, for “Ask Heron”' }));
  await keyboard.type('She asked me first');
  await tabTo(page, button('Go on'));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Or write one' }));
  await keyboard.type('Listen for a whole lesson');
  await tabTo(page, button('Finish the review'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This week is reviewed.' })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Read the page' }));
  await keyboard.press('Enter');
  await expect(page.getByText('The first lesson with counting to eleven.').first()).toBeVisible();
  await expect(page.getByText('Let go: Ask Heron (She asked me first)', { exact: true })).toBeVisible();
  await expect(page.getByText('Listen for a whole lesson').first()).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});
