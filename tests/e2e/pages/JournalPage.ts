import type { Locator, Page } from '@playwright/test';

/** The journal as the coach sees it: what there is to click and to read. */
export class JournalPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title' });
  }

  get writing(): Locator {
    return this.page.getByRole('textbox', { name: 'Page' });
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Entries' });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  get status(): Locator {
    return this.page.getByRole('status').filter({ hasText: /Encrypted on this computer/ });
  }

  /** The prompt sections of the open page. */
  section(prompt: string): Locator {
    return this.writing.locator('section', { hasText: prompt });
  }

  async begin(templateName: string): Promise<void> {
    await this.page.getByRole('button', { name: /^New entry/ }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('option', { name: new RegExp(`^${templateName}`) })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await this.title.waitFor();
    await this.page.locator('.ProseMirror:focus').waitFor(); // a page begins in its first answer, and takes the keyboard there
  }

  async answer(prompt: string, words: string): Promise<void> {
    await this.section(prompt).click();
    await this.page.keyboard.type(words);
  }

  async waitUntilSaved(): Promise<void> {
    await this.page.getByTestId('save-state').filter({ hasText: 'Saved at' }).waitFor();
  }

  async search(query: string): Promise<Locator> {
    await this.page.getByRole('button', { name: /Search/ }).click();
    await this.page.getByRole('combobox', { name: 'Search' }).fill(query);
    return this.page.getByRole('dialog').getByRole('option');
  }
}
