import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

/** Answers the system's dialogs for files from now on. */
async function answerDialogs({ app }: RunningCairn, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

async function openGallery({ page }: RunningCairn): Promise<void> {
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await page.getByRole('listbox', { name: 'Templates' }).waitFor();
}

test('a coach makes a template, writes with it, changes it, and puts it in the archive', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await openGallery(openCairn);
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByLabel('Name', { exact: true }).fill('After a visit');
  await page.getByRole('textbox', { name: 'Heading of section 1' }).fill('Seen');
  await page.getByRole('textbox', { name: 'Question 1 of section 1' }).fill('What did the learners do?');
  await page.getByRole('button', { name: 'Add a question to section 1' }).click();
  await page.keyboard.type('And what did I do?');
  await page.getByRole('button', { name: 'Save this template' }).click();
  await expect(page.getByRole('region', { name: 'After a visit' })).toContainText('What did the learners do?');

  await page.getByRole('region', { name: 'After a visit' }).getByRole('button', { name: 'Begin' }).click();
  await journal.title.fill('Room 12');
  await journal.answer('What did the learners do?', 'They asked each other.');
  await journal.waitUntilSaved();

  await openGallery(openCairn);
  await page.getByRole('option', { name: /^After a visit/ }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Question 1 of section 1' }).fill('What did the learners say?');
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await page.getByRole('button', { name: 'Save this template' }).click();
  const card = page.getByRole('region', { name: 'After a visit' });
  await expect(card).toContainText('What did the learners say?');
  await expect(card).not.toContainText('What did the learners do?');

  await card.getByRole('button', { name: 'More for “After a visit”' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('option', { name: /^After a visit/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^New entry/ }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Two-minute note' }).waitFor();
  await expect(page.getByRole('dialog').getByRole('option', { name: /^After a visit/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '1 template in the archive' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('The archive is empty')).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('a template goes out as a file and comes in again; a broken file adds nothing', async ({ openCairn }) => {
  const { page, userData } = openCairn;
  const file = join(userData, 'gibbs.json');
  await answerDialogs(openCairn, file);
  await openGallery(openCairn);
  await page.getByRole('option', { name: /Gibbs/ }).click();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  await expect(page.getByText('Saved as gibbs.json.')).toBeVisible();
  const saved = JSON.parse(readFileSync(file, 'utf8')) as { schema: string; name: string };
  expect(saved.schema).toBe('cairn-template/1');

  writeFileSync(file, JSON.stringify({ ...saved, name: 'Gibbs, from a <b>friend</b>\u202e' }));
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(page.getByRole('region', { name: 'Gibbs, from a friend' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Your own' }).getByRole('option')).toHaveCount(1);

  writeFileSync(file, readFileSync(file).subarray(0, 200));
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(page.getByText('This file does not hold a template that Cairn can use.')).toBeVisible();
  writeFileSync(file, '{"schema":"cairn-template/9"}');
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(page.getByText('This template was saved by a newer Cairn.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Your own' }).getByRole('option')).toHaveCount(1);
  expect(openCairn.complaints).toEqual([]);
});

test('the gallery and the dialog are used by keyboard alone', async ({ openCairn }) => {
  const { page } = openCairn;
  await openGallery(openCairn);
  await page.getByRole('textbox', { name: 'Find a template' }).fill('trust');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await expect(page.getByRole('option', { name: /^Trust and equality check \(favourite\)/ })).toBeVisible();
  await openCairn.press('newEntry');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: 'Favourites' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.type('schon');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(new JournalPage(page).writing).toContainText('At what moment did things stop going as I expected?');
  expect(openCairn.complaints).toEqual([]);
});

test('a page begins at its top, however far the one before was scrolled', async ({ openCairn }) => {
  const { page } = openCairn;
  await openGallery(openCairn);
  await page.getByRole('option', { name: /^Trust and equality check/ }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  const copy = page.getByRole('region', { name: 'Copy of Trust and equality check' });
  await copy.waitFor();
  await page.locator('#content').evaluate((content) => content.scrollTo(0, content.scrollHeight));
  await copy.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { name: 'Change a template' })).toBeInViewport();
  expect(openCairn.complaints).toEqual([]);
});
