import { expect, test } from './app.fixture.ts';

test('the example program, by keyboard: a requirement is shown by a page that knows its phase, and handed in', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await page.evaluate(() => {
    window.location.hash = '/portfolio/programs';
  });
  await press('Use the example');
  await press('Add it');
  await expect(page.getByRole('heading', { level: 1, name: 'Coaching certificate' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Phase 3: Grow community' })).toBeVisible();

  await press('Write the page for “One page that defines your role, agreed with a leader”');
  await expect(page.getByRole('button', { name: 'Phase of this page: Phase 1: Find your footing' })).toBeVisible();
  await page.getByRole('button', { name: /^Phase of this page/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Phase 2: Deepen the conversation' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Phase of this page: Phase 2/ })).toBeVisible();

  await page.evaluate(() => {
    window.location.hash = '/portfolio/programs';
  });
  await page.getByRole('link', { name: 'Coaching certificate' }).focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'One page that defines your role' }).last();
  await expect(page.getByText(/^Missing: the page is still a draft, the page is some 150 words short/)).toBeVisible();
  await press('Mark as handed in: “One page that defines your role, agreed with a leader”');
  await expect(page.getByRole('button', { name: /^Not handed in after all: “One page that defines/ })).toBeVisible();
  await expect(page.getByText(/1 of 25 handed in|1 of \d+ handed in/).first()).toBeVisible();
  await expect(row).toBeVisible();
});
