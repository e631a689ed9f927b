import type { Page } from '@playwright/test';
import { JournalPage } from './pages/JournalPage.ts';
import type { Screen } from './screens.ts';
import { ask, whole } from './whole-page.ts';

export const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const row = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(code) });

/** What lies behind a click: dialogs, menus, fields that are written in, small print. */
export function hiddenScreens(entryId: string): Screen[] {
  const more = (page: Page, name: string) => page.getByRole('button', { name: `More for ${name}` });
  return [
    {
      name: 'a whole page',
      async open({ page }) {
        await goTo(page, `/journal/${entryId}`);
        await page.getByRole('region', { name: `Attached: ${whole.files.film}` }).waitFor();
        await page.locator('canvas').first().waitFor();
      },
    },
    { name: 'its link', open: ({ page }) => page.locator('.ProseMirror a').first().click() },
    {
      name: 'its mentions',
      async open({ page }) {
        await page.locator('.ProseMirror > p').last().click();
        await page.keyboard.press('End');
        await page.keyboard.type(' @qui');
        await page
          .getByRole('option', { name: /Quillow/ })
          .last()
          .waitFor();
      },
    },
    {
      name: 'its tags',
      async open({ page }) {
        for (let n = 0; n < 4; n++) await page.keyboard.press('Backspace');
        await page.keyboard.type('#qui');
        await page
          .getByRole('option', { name: /quillow/ })
          .last()
          .waitFor();
      },
    },
    {
      name: 'finding on the page',
      async open({ page }) {
        for (let n = 0; n < 5; n++) await page.keyboard.press('Backspace');
        await page.keyboard.press('ControlOrMeta+f');
        await page.keyboard.type('Quillow');
        await page.getByText(/of \d/).first().waitFor();
      },
    },
    {
      name: 'a picture, large',
      async open({ page }) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: `Show ${whole.caption} large` }).click();
        await page.getByRole('dialog').locator('img').waitFor();
      },
    },
    {
      name: 'a PDF, read',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: `Read ${whole.files.pdf}` }).click();
        await page.getByRole('dialog').locator('canvas').first().waitFor();
      },
    },
    {
      name: 'a text, read',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: `Read ${whole.files.text}` }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'what shows a file',
      async open({ page }) {
        await closeDialog(page);
        await more(page, whole.files.text).click();
        await page.getByRole('menuitem', { name: 'What shows it' }).click();
        await page.getByRole('dialog').getByRole('link').waitFor();
      },
    },
    {
      name: 'before a file leaves',
      async open({ page }) {
        await closeDialog(page);
        await more(page, whole.files.text).click();
        await page.getByRole('menuitem', { name: /^Open in another/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'earlier forms',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: 'More', exact: true }).last().click();
        await page.getByRole('menuitem', { name: 'Earlier forms of this page' }).click();
        await page.getByRole('switch', { name: 'Every save' }).click({ force: true });
        await page.getByRole('navigation', { name: 'Saved forms' }).getByRole('button').last().click();
        await page.locator('del').first().waitFor();
      },
    },
    {
      name: 'a person',
      async open({ page }) {
        await go(page, 'People');
        await page.getByRole('link', { name: 'Quillow' }).click();
        await page.getByRole('button', { name: 'Show the name' }).click();
      },
    },
    {
      name: 'changing a contact',
      open: ({ page }) => page.getByRole('button', { name: /^Change the contact/ }).click(),
    },
    { name: 'changing a person', open: ({ page }) => page.getByRole('button', { name: 'Change details' }).click() },
    {
      name: 'removing a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Cancel' }).first().click();
        await more(page, 'Quillow').click();
        await page.getByRole('menuitem', { name: 'Remove' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'people with their names',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'People');
        await page.getByRole('button', { name: 'Show real names' }).click();
        await page.getByLabel('Find a person').fill('quill');
      },
    },
    {
      name: 'nobody found',
      async open({ page }) {
        await page.getByLabel('Find a person').fill(whole.sought);
        await page.getByText(/^Nobody here has/).waitFor();
      },
    },
    {
      name: 'archiving',
      async open({ page }) {
        await page.getByLabel('Find a person').fill('');
        await row(page, 'Plover').getByRole('button', { name: 'More for Plover' }).click();
        await page.getByRole('menuitem', { name: 'Archive' }).click();
        await page.getByRole('button', { name: 'Undo' }).waitFor();
      },
    },
    {
      name: 'adding a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Add a person' }).click();
        await page.getByLabel('Code', { exact: true }).fill('Marta');
        await page.getByLabel('Role', { exact: true }).fill(whole.role);
        await page.getByText(/looks like a real name/).waitFor();
      },
    },
    {
      name: 'pages with a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Done' }).click();
        await page.getByRole('link', { name: 'Quillow' }).click();
        await goTo(page, `/journal?person=${page.url().split('/').at(-1)}&tag=${whole.tag}`);
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'choosing a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Add filter' }).click();
        await page.getByRole('menuitem', { name: 'Person' }).click();
        await page.getByRole('combobox', { name: 'Person' }).fill('quil');
      },
    },
    {
      name: 'the palette',
      async open({ page }) {
        await page.keyboard.press('Escape');
        await new JournalPage(page).search('quillow');
        await page.getByRole('group', { name: 'People' }).getByRole('option').waitFor();
        await page.getByRole('group', { name: 'Pages' }).getByRole('option').first().waitFor();
      },
    },
    {
      name: 'the palette with a tag',
      async open({ page }) {
        await page.getByRole('combobox', { name: 'Search' }).fill(whole.tag);
        await page.getByRole('group', { name: 'Tags' }).getByRole('option').first().waitFor();
      },
    },
    {
      name: 'the palette without an answer',
      async open({ page }) {
        await page.getByRole('combobox', { name: 'Search' }).fill(whole.sought);
        await page.getByText('No entry mentions').waitFor();
      },
    },
    {
      name: 'a search',
      async open({ page }) {
        await closeDialog(page);
        await goTo(page, '/search?q=quillow');
        await page.locator('mark').first().waitFor();
      },
    },
    {
      name: 'the review',
      async open({ page }) {
        await goTo(page, '/review');
        await page
          .getByRole('button', { name: /^Blur words in/ })
          .first()
          .waitFor();
      },
    },
    {
      name: 'blurring a page for good',
      async open({ page }) {
        await page
          .getByRole('button', { name: /^Blur words in/ })
          .first()
          .click();
        await page.getByRole('dialog').getByRole('group').waitFor();
        await page.getByRole('dialog').getByRole('textbox').fill('Quillow');
      },
    },
    {
      name: 'what uses the space',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'Settings');
        await go(page, 'Space');
        await page.getByRole('button', { name: `Look at ${whole.files.film}` }).waitFor();
      },
    },
    {
      name: 'a film in it',
      async open({ page }) {
        await page.getByRole('button', { name: `Look at ${whole.files.film}` }).click();
        await page.getByRole('dialog').locator('video').waitFor();
      },
    },
    {
      name: 'a note and what is open today',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'Today');
        await page.getByRole('textbox').first().click();
        await page.keyboard.type(whole.typed);
      },
    },
    {
      name: 'a page in the trash',
      async open(cairn) {
        await ask(cairn, 'journal:trashEntry', { id: entryId });
        await goTo(cairn.page, `/journal/${entryId}`);
        await cairn.page.reload();
        await cairn.page.getByRole('button', { name: 'Put it back' }).waitFor();
        await cairn.page.locator('canvas').first().waitFor();
      },
    },
  ];
}
