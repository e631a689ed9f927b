import { expect, type Page } from '@playwright/test';

export const passphrase = 'four unrelated plain words';

/** The three steps of a first journal. */
export class CreatePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes through all steps; the answer is the recovery key of the new journal, which is open then. */
  async createJournal(): Promise<string> {
    const recoveryKey = await this.readBackSheet();
    await expect(this.#page.getByRole('heading', { name: 'What do you want to keep from today?' })).toBeVisible();
    return recoveryKey;
  }

  /** The steps up to the last button. */
  async readBackSheet(): Promise<string> {
    const page = this.#page;
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('The same passphrase again').fill(passphrase);
    await page.getByRole('button', { name: 'Go on' }).click();
    const codes = page.getByRole('list', { name: 'Recovery key' }).locator('code');
    await expect(codes).toHaveCount(8, { timeout: 30_000 }); // the passphrase is made slow to guess on this very computer
    const groups = await codes.allInnerTexts();
    await page.getByRole('button', { name: 'I have it on paper' }).click();
    await expect(page.getByLabel(/^Group \d$/)).toHaveCount(2);
    for (const field of await page.getByLabel(/^Group \d$/).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '');
      await field.fill(groups[Number(label.at(-1)) - 1] ?? '');
    }
    await page.getByRole('button', { name: 'Open my journal' }).click();
    return groups.join(' ');
  }
}
