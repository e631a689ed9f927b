import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, startCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

const debriefPrompts = 16;

test('a coach answers every prompt of a template, and ends with exactly what it names', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await journal.begin('Coaching conversation debrief');
  await journal.title.fill('Heron, second conversation');
  const sections = journal.writing.locator('section');
  const count = await sections.count();
  expect(count).toBeGreaterThanOrEqual(debriefPrompts - 4);
  await sections.first().click();
  for (let number = 1; number <= count; number++) {
    await page.keyboard.type(`Answer ${number}.`);
    await page.keyboard.press('ControlOrMeta+Enter');
  }
  await journal.waitUntilSaved();
  for (let number = 0; number < count; number++)
    await expect(sections.nth(number)).toContainText(`Answer ${number + 1}.`);

  await page.getByRole('button', { name: 'Done with this page' }).click();
  await expect(page.getByRole('radiogroup')).toBeVisible(); // how deep it went
  await expect(page.getByRole('button', { name: 'Done with this page' })).toBeHidden();
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { name: 'What do you want to keep from today?' }).waitFor();
  await expect(page.getByText('Heron, second conversation')).toBeHidden(); // no draft any more
  expect(openCairn.complaints).toEqual([]);
});

test('people, tags and a film are put on a page by keyboard, and the film is wound on there', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await journal.begin('A blank page');
  await journal.title.fill('What the film shows');
  await journal.writing.click();
  await page.keyboard.type('With @Heron');
  await page.getByRole('option', { name: /Add/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(journal.writing.locator('.person-mention')).toHaveText('@Heron');
  await page.keyboard.type(' on #listening ');
  await expect(journal.writing.locator('.tag-mention')).toHaveText('#listening');

  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /picture or file/i })
    .click();
  await (await chooser).setFiles(join(import.meta.dirname, '../fixtures/attachments/stones.webm'));
  const film = journal.writing.locator('video');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.duration)).toBeCloseTo(12, 0);
  const there = await film.evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        video.onseeked = () => resolve(video.currentTime);
        video.currentTime = 9;
      }),
  );
  expect(there).toBeCloseTo(9, 1);
  await journal.waitUntilSaved();

  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: /Person/ }).click();
  await page.getByRole('option', { name: 'Heron', exact: true }).click();
  await expect(journal.row(/What the film shows/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Heron/ }).first()).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('an earlier form of a page comes back, and the page goes to the trash and back', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await journal.begin('A blank page');
  await journal.title.fill('Two forms');
  await journal.writing.click();
  await page.keyboard.type('I counted to eleven.');
  await journal.waitUntilSaved();
  await page.waitForTimeout(1200); // another save
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rewritten, and worse.');
  await page.waitForTimeout(1500);

  await page.getByRole('button', { name: 'More', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Earlier forms of this page' }).click();
  await page.getByRole('switch', { name: 'Every save' }).click();
  const forms = page.getByRole('navigation', { name: 'Saved forms' }).getByRole('button');
  const count = await forms.count();
  for (let number = 0; number < count; number++) {
    await forms.nth(number).click();
    if (await page.locator('del', { hasText: 'eleven' }).isVisible()) break;
  }
  await expect(page.locator('ins').first()).toBeVisible();
  await page.getByRole('button', { name: 'Bring this form back' }).click();
  await expect(journal.writing).toHaveText('I counted to eleven.');
  await journal.writing.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await journal.waitUntilSaved();

  await page.getByRole('button', { name: 'More', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(journal.row(/Two forms/)).toBeHidden();
  expect(await (await journal.search('eleven')).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByText('Trash', { exact: true }).click();
  await journal.row(/Two forms/).click();
  await expect(page.getByText(/This page is in the trash until/)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(journal.writing).toHaveText('I counted to eleven. And on.');
  expect(openCairn.complaints).toEqual([]);
});

test('in a journal of 3,000 pages the scroll bar is true, and its end is there at once', async ({ cairn }) => {
  test.setTimeout(180_000);
  await cairn.app.close();
  const maker = join(import.meta.dirname, '../bench/make-journal.ts');
  await promisify(execFile)(process.execPath, [maker, cairn.journalFolder, '3000']);
  const again = await startCairn({ userData: cairn.userData });
  const { page, app, complaints } = again;
  await again.unlock();
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  const journal = new JournalPage(page);
  await expect(journal.list.getByRole('option').first()).toHaveAttribute('aria-setsize', '3000');
  const heights = await journal.list.evaluate((list) => {
    const whole = list.scrollHeight;
    list.scrollTop = whole;
    return whole;
  });
  await expect(journal.list.locator('[aria-posinset="3000"] b')).toHaveText(/^w\w+x w\w+x$/);
  expect(await journal.list.evaluate((list) => list.scrollHeight)).toBe(heights);
  await journal.list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(journal.title).toHaveValue(/^w\w+x w\w+x$/);
  expect(complaints).toEqual([]);
  await app.close();
});

test('the page with its foot is printed without what only the window needs', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await journal.begin('Two-minute note');
  await journal.answer('What did I see or hear that I do not want to lose?', 'A heron.');
  await journal.waitUntilSaved();
  const file = join(openCairn.userData, 'note.pdf');
  await openCairn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await openCairn.press('printEntry');
  await expect(page.getByText('note.pdf')).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  rmSync(file);
});
