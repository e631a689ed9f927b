import AxeBuilder from '@axe-core/playwright';
import { defaultSettings } from '../../shared/settings/settings.contract.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

async function violationsOf({ page }: RunningCairn): Promise<string[]> {
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function goOverTime({ page }: RunningCairn): Promise<void> {
  await page.getByRole('link', { name: 'Growth' }).click();
  await page.getByRole('link', { name: 'Over time' }).click();
  await page.getByRole('heading', { level: 1, name: 'Over time' }).waitFor();
}

test('the invented year is looked back on by the keyboard: a domain, its parts, their marks, and then and now', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await openCairn.ask('sample:addSample', null);
  await goOverTime(openCairn);
  await expect(page.getByText(/^Since 29 September 2025, of 27 parts \d+ moved/)).toBeVisible();

  const open = page.getByRole('button', { name: 'Its 5 parts: Craft' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Parts of Craft: / })).toBeFocused();
  const recalibrated = page.getByRole('img', {
    name: /^B1 Listening and talk balance, .*: Finding footing, recalibrated/,
  });
  await expect(recalibrated).toBeVisible();
  const last = page.getByRole('img', { name: /^B1 Listening and talk balance, 10 June 2026: Steady, moved/ });
  await last.focus(); // where the Tab key comes to; the arrows go to the earlier ones
  await page.keyboard.press('ArrowLeft');
  await expect(recalibrated).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(open).toBeFocused();

  await page.getByRole('link', { name: 'Then and now' }).focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /^B1 Listening and talk balance/ });
  await expect(row).toContainText('recalibrated'); // in January, between the two
  await page.getByRole('combobox', { name: 'On the left' }).focus();
  await page.keyboard.press('ArrowUp'); // from the first to the one after it
  await expect(page.getByText(/^Since 9 January 2026, of 27 parts 19 moved/)).toBeVisible();
  await expect(row).toContainText('moved');
  await page.getByRole('button', { name: 'Swap sides' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader').nth(1)).toHaveText('10 June 2026');
  await page.getByRole('checkbox', { name: 'Only what changed' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('row', { name: / stayed/ })).toHaveCount(0);
  expect(openCairn.complaints).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`looking back is accessible, as pictures and as tables: ${theme}`, async ({ openCairn }) => {
    const { page } = openCairn;
    await openCairn.ask('sample:addSample', null);
    for (const chartsAsTables of [false, true]) {
      await openCairn.ask('settings:saveSettings', { ...defaultSettings, theme, chartsAsTables });
      await page.reload();
      await goOverTime(openCairn);
      if (!chartsAsTables) await page.getByRole('button', { name: 'Its 5 parts: Craft' }).click();
      expect(await violationsOf(openCairn)).toEqual([]);
    }
    await page.getByRole('link', { name: 'Then and now' }).click();
    await page.getByRole('table').first().waitFor();
    expect(await violationsOf(openCairn)).toEqual([]);
    expect(openCairn.complaints).toEqual([]);
  });
}
