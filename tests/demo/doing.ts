import { expect } from '../e2e/app.fixture.ts';
import type { Tour } from './tour.ts';

/** From what people said: a step in one line, and a goal with its five sentences. */
export async function planFromFeedback(tour: Tour): Promise<void> {
  const { page } = tour;
  const results = page.url();
  await tour.cairn.press('nextStep');
  const line = page.getByRole('textbox', { name: 'What will you do?' });
  await line.fill('Ask Wren about the science team on Friday');
  await page.getByRole('button', { name: /^Day: \d/ }).waitFor();
  await tour.picture('a-next-step-in-one-line');
  await page.keyboard.press('Enter');
  await line.waitFor({ state: 'detached' });

  await page.goto(results);
  await page
    .getByRole('link', { name: /Make it a goal/ })
    .first()
    .click();
  await page.getByLabel('The goal in a few words').fill('Two others lead a session');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Two others lead a session' }).waitFor();
  const sentences = [
    ['Far better than hoped', 'Three others lead one, and one of them asked to.'],
    ['Better than hoped', 'Two others lead one and plan the next.'],
    ['What you hope for', 'Two others lead a session.'],
    ['Part of the way', 'One other leads a session.'],
    ['Where things stand', 'I lead every session.'],
  ] as const;
  for (const [name, words] of sentences) await page.getByRole('textbox', { name, exact: true }).fill(words);
  await page.keyboard.press('Tab');
  await page.getByText('Five sentences, each of its own.').waitFor();
  await page.getByRole('button', { name: 'Begin this goal' }).click();
  await expect(page.getByText(/^Where you started in/)).toBeVisible();
  await tour.picture('a-goal-with-five-sentences');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Next steps', exact: true }).click();
  await page.locator('[data-card]').first().waitFor();
  await tour.picture('next-steps');
}
