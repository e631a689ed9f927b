import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { everything } from '../../shared/journal/journal.facets.ts';
import { expect, passphrase, startCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

test('a coach creates a journal, writes a phase reflection, closes, comes back, finds it, prints it and locks', async ({
  cairn,
}) => {
  await cairn.createJournal();
  let journal = new JournalPage(cairn.page);
  await journal.begin('Phase reflection');
  await journal.title.fill('Räksmörgås in the corridor');
  await journal.answer('Which moments made me see something differently?', 'Heron asked before I did.');
  await cairn.page.keyboard.press('ControlOrMeta+a');
  await cairn.page.keyboard.press('ControlOrMeta+b');
  await cairn.page.keyboard.press('End');
  await journal.answer('What stood in my way, outside me and inside me?', 'The timetable, and my own hurry.');
  await journal.waitUntilSaved();
  expect(cairn.complaints).toEqual([]);
  await cairn.close();

  const again = await startCairn({ userData: cairn.userData });
  journal = new JournalPage(again.page);
  await expect(again.page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();
  await again.unlock('not the passphrase at all');
  await expect(again.page.getByText('That passphrase does not open this journal.')).toBeVisible();
  await again.unlock();
  await expect(again.page.getByRole('heading', { name: 'What do you want to keep from today?' })).toBeVisible();

  await again.page.getByRole('link', { name: 'Journal' }).click();
  await journal.row(/Räksmörgås in the corridor/).click();
  await expect(journal.title).toHaveValue('Räksmörgås in the corridor');
  await expect(journal.writing.locator('strong', { hasText: 'Heron asked before I did.' })).toBeVisible();

  const hits = await journal.search('raksmorgas timet');
  await expect(hits).toHaveCount(1);
  await expect(hits.first().locator('mark').first()).toHaveText(/räksmörgås|timetable/i);
  await again.page.keyboard.press('Enter');
  await expect(journal.title).toHaveValue('Räksmörgås in the corridor');

  const file = join(cairn.userData, 'phase.pdf');
  await again.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await again.press('printEntry');
  await expect(again.page.getByText('phase.pdf')).toBeVisible();
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), {
    mergePages: true,
  });
  for (const words of [
    'Räksmörgås in the corridor',
    'Phase reflection',
    'Insights',
    'Heron asked before I did.',
    'The timetable, and my own hurry.',
    'Page 1 of 1',
  ]) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
  }
  expect(totalPages).toBe(1);
  expect(text).not.toContain('What did I make or share'); // prompts left unanswered are not printed

  await again.press('lock');
  await expect(again.page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();
  expect(await again.page.evaluate(() => document.body.innerText)).not.toContain('Heron');
  expect(await again.ask('journal:listEntries', { filter: everything, offset: 0, limit: 5 })).toMatchObject({
    ok: false,
    error: { code: 'vault-locked' },
  });
  await again.close();

  const bytes = readFileSync(join(cairn.journalFolder, 'journal.db'));
  for (const words of ['Heron', 'corridor', 'SQLite format 3', passphrase]) expect(bytes.includes(words)).toBe(false);
  expect(existsSync(join(cairn.journalFolder, 'journal.db-wal'))).toBe(false);
});

test('what was typed a moment before the window closed is there the next time', async ({ openCairn }) => {
  const journal = new JournalPage(openCairn.page);
  await journal.begin('A blank page');
  await journal.title.fill('Last words');
  await journal.writing.click();
  await openCairn.page.keyboard.type('Typed and closed at once.');
  await openCairn.close(); // no pause: the window asks to save first

  const again = await startCairn({ userData: openCairn.userData });
  await again.unlock();
  await again.page.getByRole('link', { name: 'Journal' }).click();
  await new JournalPage(again.page).row(/Last words/).click();
  await expect(new JournalPage(again.page).writing).toContainText('Typed and closed at once.');
  await again.app.close();
});

test('a two-minute note from Today is kept and found', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await journal.answer('What did I see or hear that I do not want to lose?', 'A kestrel over the gym.');
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(journal.writing).not.toContainText('kestrel');
  await page.getByRole('link', { name: 'Journal' }).click();
  await expect(journal.row(/A kestrel over the gym/)).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});
