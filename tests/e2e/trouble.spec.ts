import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMount, mount, mountSmallDisk, unmount } from '../support/small-disk.ts';
import { expect, type RunningCairn, startCairn, test } from './app.fixture.ts';
import { newJournal } from './new-journal.ts';
import { JournalPage } from './pages/JournalPage.ts';

test('a damaged journal file is told by name, nothing is put in its place, and the right file still opens', async () => {
  const userData = newJournal();
  const file = join(userData, 'journal', 'journal.db');
  copyFileSync(file, join(userData, 'good copy'));
  const damaged = readFileSync(file).fill(7, 0, 512);
  writeFileSync(file, damaged);

  const cairn = await startCairn({ userData });
  await cairn.unlock();
  await expect(cairn.page.getByText('The journal file is damaged and was not opened.')).toBeVisible();
  expect(readFileSync(file).equals(damaged)).toBe(true);

  copyFileSync(join(userData, 'good copy'), file);
  await cairn.unlock();
  await expect(cairn.page.getByRole('heading', { name: 'What do you want to keep from today?' })).toBeVisible();
  await cairn.app.close();
});

test('a keyring that is not there is told by name and no new journal is offered', async () => {
  const userData = newJournal();
  for (const name of ['keyring.json', 'keyring.copy.json']) rmSync(join(userData, 'journal', name));
  const cairn = await startCairn({ userData });
  await expect(cairn.page.getByText('The file that holds the lock of this journal is damaged.')).toBeVisible();
  await expect(cairn.page.getByText('Begin your journal')).toHaveCount(0);
  await cairn.app.close();
});

test('a second start brings the first window to the front, which says so, and harms nothing', async ({ openCairn }) => {
  const { default: electron } = await import('electron');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = dist
    ? join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
    : (electron as unknown as string);
  execFileSync(program, ['.', '--no-sandbox', '--disable-gpu', `--user-data-dir=${openCairn.userData}`], {
    stdio: 'ignore',
    timeout: 30_000,
  });
  await expect(openCairn.page.getByText('Cairn was already open')).toBeVisible();
  expect(await openCairn.ask('vault:getStatus', null)).toMatchObject({ ok: true, value: { state: 'open' } });
});

test('a journal that is open elsewhere is told by name', async ({ openCairn }) => {
  const other = await startCairn({ userData: mkdtempSync(join(tmpdir(), 'cairn-other-')) });
  test.skip(process.platform === 'win32', 'a folder link needs rights that a Windows build machine may lack');
  execFileSync('ln', ['-s', openCairn.journalFolder, join(other.userData, 'journal')]);
  await other.page.reload();
  await other.unlock();
  await expect(other.page.getByText('This journal is already open in another window')).toBeVisible();
  await other.app.close();
});

test('on a full disk the words stay on the screen, a banner says so, and they are saved when there is room', async () => {
  test.skip(!canMount, 'a disk of its own can only be mounted by root on Linux; the handler test covers the rest');
  const userData = newJournal();
  const disk = mountSmallDisk(1);
  try {
    execFileSync('cp', ['-a', join(userData, 'journal'), disk.folder]);
    rmSync(join(userData, 'journal'), { recursive: true });
    execFileSync('ln', ['-s', join(disk.folder, 'journal'), join(userData, 'journal')]);
    const cairn = await startCairn({ userData });
    await cairn.unlock();
    const journal = new JournalPage(cairn.page);
    await journal.begin('A blank page');
    await journal.title.fill('Before the disk was full');
    await journal.waitUntilSaved();
    disk.fill();

    await journal.writing.click();
    await cairn.page.keyboard.insertText('Frank words. '.repeat(4000));
    await expect(cairn.page.getByRole('alert').getByText('The disk is full.', { exact: false })).toBeVisible();
    await expect(journal.writing).toContainText('Frank words. Frank words.');

    disk.clear();
    mount('-o', 'remount,size=8m', disk.folder);
    await cairn.page.getByRole('button', { name: 'Try saving again' }).click();
    await expect(cairn.page.getByRole('alert')).toHaveCount(0);
    await cairn.close();

    const again = await startCairn({ userData });
    await again.unlock();
    const hits = await new JournalPage(again.page).search('frank');
    await expect(hits).toHaveCount(1);
    await again.app.close();
  } finally {
    disk.remove();
  }
});

test('a folder that may not be written is told by name, before and after the passphrase', async () => {
  test.skip(!canMount, 'only root on Linux can make a folder read-only for root itself');
  const userData = newJournal();
  const folder = join(userData, 'journal');
  mount('--bind', folder, folder);
  mount('-o', 'remount,ro,bind', folder);
  try {
    const cairn = await startCairn({ userData });
    await expect(cairn.page.getByText('Cairn may not write in the folder of this journal.')).toBeVisible();
    await cairn.app.close();
  } finally {
    unmount(folder);
  }
});

test('where no journal can be created the coach reads why, and nothing half-made is left', async () => {
  test.skip(!canMount, 'only root on Linux can make a folder read-only for root itself');
  const userData = mkdtempSync(join(tmpdir(), 'cairn-ro-'));
  mkdirSync(join(userData, 'journal'));
  mount('-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', join(userData, 'journal'));
  try {
    const cairn = await startCairn({ userData });
    await cairn.readBackSheet();
    await expect(cairn.page.getByRole('alert')).toBeVisible();
    await cairn.app.close();
  } finally {
    unmount(join(userData, 'journal'));
  }
});

test('a page that is too long says so, its words go to the clipboard, and with fewer of them it is saved by itself', async ({
  openCairn,
}) => {
  const { app, page } = openCairn;
  const journal = new JournalPage(page);
  await journal.begin('A blank page');
  await journal.title.fill('Long');
  await journal.waitUntilSaved();
  await journal.writing.click();
  for (let part = 0; part < 3; part++) await page.keyboard.insertText('kestrel '.repeat(120_000));
  const alert = page.getByRole('alert').filter({ hasText: 'This page is too long to be kept as one.' });
  await expect(alert).toBeVisible();
  await page.getByRole('button', { name: 'Copy the words' }).click();
  await expect(page.getByText('The words are on the clipboard.')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.startsWith('Long\n\nkestrel kestrel')).toBe(true);
  expect(copied.length).toBeGreaterThan(2_880_000);
  await expect(journal.writing).toBeFocused();

  await openCairn.press('lock');
  await expect(page.getByRole('button', { name: 'Lock without saving' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(alert).toHaveCount(0);
  await journal.waitUntilSaved();
});

/** What another window would do, if there could be one: the page on the screen is told nothing of it. */
async function openPageAndBehindIt(
  cairn: RunningCairn,
  happens: (id: string) => Promise<unknown>,
): Promise<JournalPage> {
  const journal = new JournalPage(cairn.page);
  await journal.begin('A blank page');
  await journal.title.fill('Before');
  await journal.waitUntilSaved();
  const id = /journal\/([0-9a-f-]{36})/.exec(cairn.page.url())?.[1] ?? '';
  await happens(id);
  await journal.writing.click();
  await cairn.page.keyboard.type('and frank words after');
  return journal;
}

test('a page that went to the trash while it was open is put back with its last words', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = await openPageAndBehindIt(openCairn, (id) => openCairn.ask('journal:trashEntry', { id }));
  await expect(page.getByRole('alert')).toContainText('moved to the trash since you opened it');
  await page.getByRole('button', { name: 'Put it back and save' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(journal.writing).toContainText('and frank words after');
  await expect(await journal.search('frank')).toHaveCount(1);
});

test('a page that was changed while it was open is kept in both forms', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = await openPageAndBehindIt(openCairn, async (id) => {
    const { value } = await openCairn.ask('journal:findEntry', { id });
    await openCairn.ask('journal:saveEntry', { ...(value as unknown as object), title: 'Newer' });
  });
  await expect(page.getByRole('alert')).toContainText('Both are kept');
  await page.getByRole('button', { name: 'Keep mine as a new page' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(journal.title).toHaveValue('Before');
  await expect(journal.writing).toContainText('and frank words after');
  await expect(journal.row(/^Newer/)).toBeVisible();
  await expect(journal.row(/^Before/)).toBeVisible();
});
