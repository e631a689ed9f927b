import { expect } from '@playwright/test';
import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import { answersSavedBy, type Bare } from './bare-page.ts';

const words = formMessages.page;

/** Somebody answers the form that came to them: this point of every scale, and words to every open question, one after another. */
export async function answerForm(
  bare: Bare,
  html: string,
  point: number,
  texts: string | readonly string[],
): Promise<string> {
  const said = typeof texts === 'string' ? [texts] : [...texts];

  const before = answersSavedBy(bare);
  const { page } = bare;
  await bare.open(html);
  await page.getByRole('button', { name: words.begin }).click();
  while (!(await page.getByRole('heading', { name: words.reviewTitle }).isVisible())) {
    for (const group of await page.getByRole('group').all())
      if ((await group.getByRole('radio').count()) > 0)
        await group
          .getByRole('radio')
          .nth(point - 1)
          .check();
    for (const field of await page.getByRole('textbox').all())
      await field.fill((said.length > 1 ? said.shift() : said[0]) ?? '');
    await page.locator('button').last().click();
  }
  await page.getByRole('button', { name: words.save }).click();
  await expect.poll(() => answersSavedBy(bare).length).toBe(before.length + 1);
  return answersSavedBy(bare).find((answer) => !before.includes(answer)) ?? '';
}
