import { expect, test } from './app.fixture.ts';

test('by keyboard alone a portfolio is opened, put in another order and annotated, and its pages follow', async ({
  openCairn: cairn,
}) => {
  await cairn.ask('sample:addSample', null);
  const { page } = cairn;
  const { keyboard } = page;
  await cairn.press('search');
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  await keyboard.type('open a portfolio');
  await page.getByRole('option', { name: /Open a portfolio/ }).waitFor();
  await keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'A year of asking first' });
  await link.focus();
  await keyboard.press('Enter');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 30_000 });

  const titles = page.locator('[data-title]');
  await titles.first().focus();
  await keyboard.press('ArrowDown');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await keyboard.press('Alt+ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  await expect(titles.nth(2)).toHaveText(first ?? '');
  await keyboard.press('Enter');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeHidden(); // the pages are turned to the piece
  const why = page.getByLabel('Why this shows it');
  await why.focus();
  await keyboard.press('Control+A');
  await keyboard.type('It shows where I began.');
  const storedReason = async () => {
    const { value } = await cairn.ask('portfolio:listPortfolios', null);
    const [head] = value as unknown as { id: string }[];
    const found = await cairn.ask('portfolio:findPortfolio', { id: head?.id });
    const { parts } = found.value as unknown as { parts: { pieces: { why: string }[] }[] };
    return parts[0]?.pieces[1]?.why;
  };
  await expect.poll(storedReason, { intervals: [100] }).toBe('It shows where I began.');
  await expect(page.getByText('The pages are being laid out…')).toBeVisible();
  await expect(page.getByText('The pages are being laid out…')).toBeHidden({ timeout: 30_000 });
});
