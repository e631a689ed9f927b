import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { MenuCommand } from '../../shared/events.ts';
import '../../renderer/api/bridge.ts'; // declares window.cairn
import { commandKeys, standsAlone } from '../../main/app/shortcuts.ts';
import { newJournal } from './new-journal.ts';
import { CreatePage, passphrase } from './pages/CreatePage.ts';

export { passphrase };

// Each worker has a display of its own: two windows on one would take the keyboard from each other.
const display = process.env['CAIRN_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])];
if (display) process.env['DISPLAY'] = display;

type Modifier = 'meta' | 'control' | 'shift';

/** `Shift+N` as the keyboard gives it: the key, and what is held beside it. */
function pressOf(keys: string): [keyCode: string, modifiers: Modifier[]] {
  const keyCode = keys.replace('Shift+', '');
  if (standsAlone(keys)) return [keyCode, []];
  const control = process.platform === 'darwin' ? 'meta' : 'control';
  return [keyCode, keyCode === keys ? [control] : [control, 'shift']];
}

/** A running Cairn: the real app in a real window, on a folder of its own. */
export class RunningCairn {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Errors and warnings of the page's console; at the end of a test there are none. */
  readonly complaints: string[];

  constructor(app: ElectronApplication, page: Page, userData: string, complaints: string[]) {
    this.app = app;
    this.page = page;
    this.userData = userData;
    this.complaints = complaints;
  }

  get journalFolder(): string {
    return join(this.userData, 'journal');
  }

  /** Presses a command's keys as the keyboard does; Playwright's own key events do not reach the main process. */
  async press(command: MenuCommand): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, [keyCode, modifiers]) => {
      const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
    }, pressOf(commandKeys[command]));
  }

  /** Asks main as the page would. */
  ask(channel: string, input: unknown): Promise<{ ok: boolean; value?: never; error?: { code: string } }> {
    return this.page.evaluate(([name, value]) => window.cairn.invoke(name as string, value) as never, [
      channel,
      input,
    ] as const);
  }

  /** The three steps of a first journal; the answer is its recovery key. */
  createJournal(): Promise<string> {
    return new CreatePage(this.page).createJournal();
  }

  /** The three steps up to the last button. */
  readBackSheet(): Promise<string> {
    return new CreatePage(this.page).readBackSheet();
  }

  /** Opens a journal whose window was just started, and waits until it is there. */
  async open(): Promise<void> {
    await this.unlock();
    await expect(this.page.getByRole('heading', { name: 'What do you want to keep from today?' })).toBeVisible();
  }

  async unlock(words = passphrase): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(words);
    await this.page.getByRole('button', { name: 'Open my journal' }).click();
  }

  /** Closes the window as the coach does, with all that the app does before it goes. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.app.process().once('exit', resolve));
    await this.app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0));
    await gone;
  }
}

export interface StartOptions {
  userData?: string;
  args?: string[];
}

/** Root may not use Chromium's sandbox; anybody else does. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const LAUNCH_MILLISECONDS = 30_000;

/** Playwright now and then never hears from an Electron that it has started, why is not known: asks once more. */
async function launch(args: string[]): Promise<ElectronApplication> {
  const env = { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: 'Europe/Copenhagen' };
  const options = { args, env, timeout: LAUNCH_MILLISECONDS };
  return _electron.launch(options).catch(() => _electron.launch(options));
}

export async function startCairn({
  userData = mkdtempSync(join(tmpdir(), 'cairn-e2e-')),
  args = [],
}: StartOptions = {}): Promise<RunningCairn> {
  const app = await launch(['.', ...rootArgs, '--disable-gpu', `--user-data-dir=${userData}`, ...args]);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.waitForLoadState('load');
  return new RunningCairn(app, page, userData, complaints);
}

async function end({ app, userData }: RunningCairn): Promise<void> {
  await app.close().catch(() => {});
  rmSync(userData, { recursive: true, force: true, maxRetries: 10 }); // an app that ends writes to its last moment
}

interface Fixtures {
  /** A Cairn that was just started for the first time. */
  cairn: RunningCairn;
  /** A Cairn with a new, open journal. */
  openCairn: RunningCairn;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  cairn: async ({}, use) => {
    const cairn = await startCairn();
    await use(cairn);
    await end(cairn);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  openCairn: async ({}, use) => {
    const cairn = await startCairn({ userData: newJournal() });
    await cairn.open();
    await use(cairn);
    await end(cairn);
  },
});

export { expect };
