import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { JournalPage } from '../../e2e/pages/JournalPage.ts';
import type { Canary } from './canaries.ts';
import { recordWritesTo } from './disk-writes.ts';
import { familyOf, killAtOnce, lock, type RealApp, startRealApp, unlock, wait, waitUntilGone } from './real-app.ts';

/** Electron as Playwright finds it. */
async function electronProgram(): Promise<string> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder) return join(folder, 'electron');
  const { default: program } = await import('electron');
  return program as unknown as string;
}

/** A program that starts Electron under strace. */
async function recorder(folder: string, recording: string): Promise<string> {
  const program = join(folder, 'recorded-electron');
  const words = ['strace', ...recordWritesTo(recording), await electronProgram()];
  writeFileSync(program, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(program, 0o755);
  return program;
}

/** What is written, searched for and typed on the way. */
export interface Words {
  passphrase: Canary;
  note: Canary;
  oldTitle: Canary;
  title: Canary;
  body: Canary;
  bold: Canary;
  link: Canary;
  answer: Canary;
  search: Canary;
  unsaved: Canary;
}

async function writePages(page: Page, words: Words): Promise<void> {
  const journal = new JournalPage(page);
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type(words.note.text); // the two-minute note has the caret
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await page.getByRole('link', { name: 'Open the page' }).waitFor();

  await journal.begin('Phase reflection');
  await journal.answer('Which moments made me see something differently?', words.answer.text);
  await journal.waitUntilSaved();

  await journal.begin('A blank page');
  await journal.title.fill(words.oldTitle.text);
  await journal.writing.click();
  await page.keyboard.type(`${words.body.text} `);
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(words.bold.text);
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar').getByRole('button', { name: /^Link/ }).click();
  await page.getByLabel('Web or mail address').fill(`https://${words.link.text}.example/`);
  await page.getByRole('button', { name: 'Keep the link' }).click();
  await wait(1500);
  await journal.waitUntilSaved();
  await journal.title.fill(words.title.text);
  await wait(1500);
  await journal.waitUntilSaved();
}

async function search(page: Page, { search, body }: Words): Promise<void> {
  const journal = new JournalPage(page);
  await journal.search(search.text);
  await wait(500);
  await page.getByRole('combobox', { name: 'Search' }).fill(body.text);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
}

async function kill({ pid }: RealApp): Promise<void> {
  const family = familyOf(pid);
  killAtOnce(family);
  await waitUntilGone(family);
}

/** Asks for a PDF and thinks better of it in the dialog that asks for its place. */
async function cancelPrinting({ app, page }: RealApp, { title }: Words): Promise<void> {
  const journal = new JournalPage(page);
  await page.getByRole('link', { name: 'Journal' }).click();
  await journal.row(new RegExp(title.text)).click();
  await journal.title.waitFor();
  const isAsked = app.evaluate(
    ({ dialog }) =>
      new Promise<void>((resolve) => {
        dialog.showSaveDialog = () => {
          resolve();
          return Promise.resolve({ canceled: true, filePath: '' });
        };
      }),
  );
  await wait(300);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Print to a PDF/ }).click();
  await isAsked;
  await wait(500);
}

/** Closes the window as the coach does. False when the program stays all the same and has to be ended. */
async function close(real: RealApp): Promise<boolean> {
  const family = familyOf(real.pid);
  await real.app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0));
  const hasClosed = await waitUntilGone(family).then(
    () => true,
    () => false,
  );
  if (!hasClosed) await kill(real);
  return hasClosed;
}

export interface Day {
  /** Of what was written to files, one for each start of the app. */
  recordings: string[];
  hasClosed: boolean;
}

/**
 * A day with the real app on a journal that is there already: writes, changes, searches, locks, opens again, is killed
 * in the middle of a word, comes back, all but prints, and closes.
 */
export async function liveThroughADay(userData: string, folder: string, words: Words): Promise<Day> {
  const recordings = [join(folder, 'writes-1'), join(folder, 'writes-2')] as const;
  const first = await startRealApp(userData, await recorder(folder, recordings[0]));
  await unlock(first.page, words.passphrase.text);
  await writePages(first.page, words);
  await search(first.page, words);
  await lock(first.page);
  await unlock(first.page, words.passphrase.text);
  const journal = new JournalPage(first.page);
  await journal.begin('A blank page');
  await journal.writing.click();
  await first.page.keyboard.type(words.unsaved.text);
  await kill(first);

  const second = await startRealApp(userData, await recorder(folder, recordings[1]));
  await unlock(second.page, words.passphrase.text);
  await cancelPrinting(second, words);
  const hasClosed = await close(second);
  return { recordings: [...recordings], hasClosed };
}
