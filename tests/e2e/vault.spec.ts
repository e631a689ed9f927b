import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, passphrase, type RunningCairn, startCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

const next = 'a quite different set of words';
const today = 'What do you want to keep from today?';
const closed = 'Your journal is closed';

async function writePage({ page }: RunningCairn, title: string): Promise<void> {
  const journal = new JournalPage(page);
  await journal.begin('A blank page');
  await journal.title.fill(title);
  await journal.waitUntilSaved();
}

const heading = ({ page }: RunningCairn, name: string) => page.getByRole('heading', { name });
const button = ({ page }: RunningCairn, name: string | RegExp) => page.getByRole('button', { name });
const backupsOf = ({ userData }: RunningCairn) => readdirSync(join(userData, 'backups'));

async function lock(cairn: RunningCairn): Promise<void> {
  await cairn.press('lock');
  await expect(heading(cairn, closed)).toBeVisible();
}

test('the recovery sheet is one page with the key, and opens the journal with a new passphrase', async ({ cairn }) => {
  const sheet = join(cairn.userData, 'sheet.pdf');
  await cairn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, sheet);
  await cairn.page.getByRole('button', { name: 'Go on' }).click();
  await cairn.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await cairn.page.getByLabel('The same passphrase again').fill(passphrase);
  await cairn.page.getByRole('button', { name: 'Go on' }).click();
  await button(cairn, 'Save as a PDF').click();
  await expect(cairn.page.getByText('Saved as “sheet.pdf”.')).toBeVisible();
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(sheet))), {
    mergePages: true,
  });
  expect(totalPages).toBe(1);
  const groups = (text.match(/\b[02-9AC-HJ-NP-Z]{4}\b/g) ?? []).filter(
    (group) => group !== String(new Date().getFullYear()),
  );
  expect(groups).toHaveLength(8);
  expect(existsSync(cairn.journalFolder)).toBe(false);

  await button(cairn, 'I have it on paper').click();
  for (const field of await cairn.page.getByLabel(/^Group \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '');
    await field.fill(groups[Number(label.at(-1)) - 1] ?? '');
  }
  await button(cairn, 'Open my journal').click();
  await expect(heading(cairn, today)).toBeVisible();

  await lock(cairn);
  await button(cairn, 'Use my recovery sheet instead').click();
  await cairn.page.getByLabel('Recovery key').fill(groups.join(' ').toLowerCase());
  await cairn.page.keyboard.press('Enter');
  await cairn.page.getByLabel('New passphrase').fill(next);
  await cairn.page.getByLabel('The same passphrase again').fill(next);
  await button(cairn, 'Open my journal').click();
  await expect(heading(cairn, today)).toBeVisible();
  await lock(cairn);
  await cairn.unlock();
  await expect(cairn.page.getByText('That passphrase does not open this journal.')).toBeVisible();
  await cairn.unlock(next);
  await expect(heading(cairn, today)).toBeVisible();
  expect(cairn.complaints).toEqual([]);
});

test('a backup is made on locking, and brings a damaged journal back from the lock screen', async ({ openCairn }) => {
  await writePage(openCairn, 'The page that must not be lost');
  await lock(openCairn);
  await expect.poll(() => backupsOf(openCairn)).toHaveLength(1);
  await openCairn.close();
  const file = join(openCairn.journalFolder, 'journal.db');
  writeFileSync(file, readFileSync(file).fill(7, 0, 4096));

  const again = await startCairn({ userData: openCairn.userData });
  await again.unlock();
  await expect(again.page.getByText('The journal file is damaged and was not opened.')).toBeVisible();
  await expect(again.page.getByText(/^The newest tested backup is from .*: 1 entry\.$/)).toBeVisible();
  await button(again, 'Open this backup').click();
  await again.page.getByLabel('The passphrase of that day').fill(passphrase);
  await button(again, 'Open this backup in place of my journal').click();
  await expect(heading(again, today)).toBeVisible();
  await again.page.getByRole('link', { name: 'Journal' }).click();
  await expect(new JournalPage(again.page).row(/The page that must not be lost/)).toBeVisible();
  expect(readdirSync(join(openCairn.journalFolder, 'set-aside'))).toHaveLength(1);
  await again.app.close();
});

test('from Settings: back up, check everything, change the passphrase, and a new key for everything', async ({
  openCairn,
}) => {
  await writePage(openCairn, 'One page');
  const { page } = openCairn;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  await button(openCairn, 'Back up now').click();
  await expect(page.getByText('The backup is made, and it opens.')).toBeVisible();

  await page.getByRole('link', { name: 'Is my journal safe?' }).click();
  await button(openCairn, 'Check everything now').click();
  await expect(page.getByText('Everything is whole.')).toBeVisible();

  await page.getByRole('link', { name: 'Lock and passphrase' }).click();
  await button(openCairn, 'Change the passphrase').click();
  await page.getByLabel('The passphrase as it is now').fill(passphrase);
  await page.getByLabel('New passphrase').fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await button(openCairn, 'Change the passphrase').click();
  await expect(page.getByText('The passphrase is changed.')).toBeVisible();

  await button(openCairn, 'Encrypt everything anew').click();
  await page.getByLabel(/^Your passphrase/).fill(next);
  await button(openCairn, 'Go on').click();
  const codes = page.getByRole('list', { name: 'Recovery key' }).locator('code');
  await expect(codes).toHaveCount(8);
  const groups = await codes.allInnerTexts();
  await button(openCairn, 'I have it on paper').click();
  for (const field of await page.getByLabel(/^Group \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '');
    await field.fill(groups[Number(label.at(-1)) - 1] ?? '');
  }
  await button(openCairn, 'Encrypt everything anew').click();
  await expect(page.getByText(/^Everything is encrypted anew/)).toBeVisible();
  await lock(openCairn);
  await openCairn.unlock(next);
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await expect(new JournalPage(page).row(/One page/)).toBeVisible();
  expect(readdirSync(openCairn.journalFolder)).toContain('journal.2.db');
  expect(openCairn.complaints).toEqual([]);
});

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`the journal is saved and locked on "${event}"`, async ({ openCairn }) => {
    const journal = new JournalPage(openCairn.page);
    await journal.begin('A blank page');
    await journal.title.fill('Half a sentence');
    await openCairn.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    await expect(heading(openCairn, closed)).toBeVisible();
    await openCairn.unlock();
    await openCairn.page.getByRole('link', { name: 'Journal' }).click();
    await expect(journal.row(/Half a sentence/)).toBeVisible();
  });
}

test('quick unlock is refused where the keychain keeps nothing secret', async ({ openCairn }) => {
  test.skip(process.platform !== 'linux', 'only Linux has such a keychain');
  expect(await openCairn.ask('vault:setQuickUnlock', { enabled: true })).toEqual({
    ok: false,
    error: { code: 'quick-unlock-unavailable' },
  });
  await openCairn.page.getByRole('link', { name: 'Settings' }).click();
  await openCairn.page.getByRole('link', { name: 'Lock and passphrase' }).click();
  await expect(openCairn.page.getByText(/no keychain that is safe enough/)).toBeVisible();
});
