import { expect, test } from './app.fixture.ts';

// The longest of all, and it only waits: in a file of its own, and early, so that another worker does the rest meanwhile.
test('after a minute without a touch it says so, stays for any key, and then locks by itself', async ({
  openCairn,
}) => {
  test.setTimeout(240_000);
  const { page } = openCairn;
  const settings = (await openCairn.ask('settings:getSettings', null)).value as unknown as Record<string, unknown>;
  await openCairn.ask('settings:saveSettings', { ...settings, autoLockMinutes: 1 });
  await expect(page.getByText(/^Closing in \d+ seconds/)).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('Shift');
  await expect(page.getByText(/^Closing in/)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible({ timeout: 90_000 });
  expect(openCairn.complaints).toEqual([]);
});
