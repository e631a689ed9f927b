import AxeBuilder from '@axe-core/playwright';
import { expect, type RunningCairn, test } from './app.fixture.ts';

type Role = Parameters<RunningCairn['page']['getByRole']>[0];

/** Goes with the Tab key to a control, as a coach without a mouse does. */
async function tabTo({ page }: RunningCairn, role: Role, name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let n = 0; n < 80; n++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never comes to ${name}`);
}

async function press(cairn: RunningCairn, role: Role, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(cairn, role, name);
  await cairn.page.keyboard.press(key);
}

/** Takes a pair's menu and an item of it. */
async function choose(cairn: RunningCairn, pair: string, item: string): Promise<void> {
  await press(cairn, 'button', `More for “${pair}”`);
  await cairn.page.getByRole('menuitem', { name: item }).waitFor();
  for (let n = 0; n < 6; n++) {
    if (
      await cairn.page.getByRole('menuitem', { name: item }).evaluate((element) => element === document.activeElement)
    )
      break;
    await cairn.page.keyboard.press('ArrowDown');
  }
  await cairn.page.keyboard.press('Enter');
}

test('a coach names pairs, places the stone, keeps a note and finds its history, by the keyboard alone', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await press(openCairn, 'link', 'Growth');
  await press(openCairn, 'link', 'Continuum');
  await press(openCairn, 'button', 'Add a pair');
  await page.keyboard.type('telling');
  await page.keyboard.press('Tab');
  await page.keyboard.type('asking');
  await page.keyboard.press('Enter');

  await tabTo(openCairn, 'slider', 'Where practice stands between “telling” and “asking”');
  const stone = page.getByRole('slider');
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(stone).toHaveAttribute('aria-valuetext', '3 of 10, nearer to “telling”');
  await tabTo(openCairn, 'textbox', 'What shows it?');
  await page.keyboard.type('I counted two questions in ten minutes.');
  await press(openCairn, 'button', 'Keep this');
  await expect(page.getByText(/^Kept as the mark of today/)).toBeVisible();
  await tabTo(openCairn, 'slider', /telling/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Placed once, on .*: 4 of 10\.$/)).toBeVisible();

  await openCairn.press('lock');
  await openCairn.unlock();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press(openCairn, 'link', 'Growth');
  await press(openCairn, 'link', 'Continuum');
  await expect(stone).toHaveAttribute('aria-valuetext', '4 of 10, nearer to “telling”');
  await expect(page.getByLabel('What shows it?')).toHaveValue('I counted two questions in ten minutes.');

  await press(openCairn, 'button', 'Show as table: How it went from telling to asking');
  await expect(page.getByRole('row', { name: /4 of 10 I counted two questions/ })).toBeVisible();
  await press(openCairn, 'button', /^Remove the mark of/);
  await expect(page.getByText('Every day on which you keep it leaves one mark here.')).toBeVisible();
  await press(openCairn, 'button', 'Undo');
  await expect(page.getByRole('row', { name: /4 of 10 I counted two questions/ })).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('pairs are ordered, reworded, put aside and removed by the keyboard alone', async ({ openCairn }) => {
  const { page } = openCairn;
  await press(openCairn, 'link', 'Growth');
  await press(openCairn, 'link', 'Continuum');
  await press(openCairn, 'button', 'Begin with five examples');
  await expect(page.getByRole('slider')).toHaveCount(5);
  await expect(page.getByText(/^Five pairs are in use/)).toBeVisible();
  const second = 'From students leaning on staff to students standing on their own';

  await choose(openCairn, second, 'Move up');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('students leaning on staff');
  await expect(page.getByRole('button', { name: `More for “${second}”` })).toBeFocused();

  await choose(openCairn, second, 'Reword');
  await expect(page.getByRole('textbox', { name: 'Moving from' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('leaning');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Moving from leaning to students standing on their own' }),
  ).toBeVisible();

  const reworded = 'From leaning to students standing on their own';
  await choose(openCairn, reworded, 'Put aside');
  await expect(page.getByRole('slider')).toHaveCount(4);
  await press(openCairn, 'button', `Bring back “${reworded}”`);
  await expect(page.getByRole('slider')).toHaveCount(5);

  await choose(openCairn, reworded, 'Remove');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).last()).toBeFocused();
  await press(openCairn, 'button', 'Remove for good');
  await expect(page.getByRole('slider')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Add an example pair' })).toBeVisible();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(openCairn.complaints).toEqual([]);
});

test('a full continuum with a long history is accessible, as pictures and as tables', async ({ openCairn }) => {
  const { page } = openCairn;
  const added = await openCairn.ask('continuum:addExamplePairs', null);
  for (const { id } of (added as unknown as { value: { id: string }[] }).value)
    for (let month = 1; month <= 9; month++) {
      const markedOn = `2026-0${month}-15`;
      await openCairn.ask('continuum:saveMark', { pairId: id, markedOn, place: month, note: 'Seen in three rooms.' });
    }
  await page.getByRole('link', { name: 'Growth' }).click();
  await page.getByRole('link', { name: 'Continuum' }).click();
  await page.getByText('9 marks since 15 January 2026: 1 of 10 then, 9 of 10 on 15 September 2026.').first().waitFor();
  const chart = page.getByRole('application', { name: /^Marks between “fixing students”/ });
  await expect(chart).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await chart.focus(); // each mark can be read with the arrows
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('15 February 2026: 2 of 10')).toBeVisible();
  await page.getByRole('button', { name: /^Show as table: How it went from fixing/ }).click();
  await page.getByRole('table').first().waitFor();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(openCairn.complaints).toEqual([]);
});
