import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';
import '../../../renderer/api/bridge.ts'; // declares window.cairn

/** Root may not use Chromium's sandbox; anybody else does. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const LAUNCH_MILLISECONDS = 60_000;
const GONE_MILLISECONDS = 20_000;

export const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The journal in the folder that the real app looks into. */
export const journalOf = (userData: string): TestContext => createTestContext({ folder: join(userData, 'journal') });

/** A journal with a quick key, closed again: a proof that opens it two hundred times should not wait for Argon2. */
export async function createClosedJournal(userData: string, passphrase = testPassphrase): Promise<void> {
  const context = journalOf(userData);
  await context.vault.create(passphrase);
  await context.vault.lock();
  await context.vault.settled();
}

export interface RealApp {
  app: ElectronApplication;
  page: Page;
  /** The program that Playwright started: Electron's main process, or what stands around it. */
  pid: number;
}

/** The built app in a real window. `executable`: a program to start in Electron's place, which starts Electron. */
export async function startRealApp(userData: string, executable?: string): Promise<RealApp> {
  // Only when a proof runs: Playwright and Vitest, which also reads this file, each want to be the only one.
  const { _electron } = await import('@playwright/test');
  const options = {
    args: ['.', ...rootArgs, '--disable-gpu', `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: 'Europe/Copenhagen' },
    timeout: LAUNCH_MILLISECONDS,
    ...(executable === undefined ? {} : { executablePath: executable }),
  };
  const app = await _electron.launch(options).catch(() => _electron.launch(options)); // see app.fixture.ts
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, pid: app.process().pid ?? 0 };
}

export async function unlock(page: Page, passphrase = testPassphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open my journal' }).click();
  await page.getByRole('button', { name: /^New entry/ }).waitFor(); // on whatever page it was locked
}

/** Locks as the menu's command does. The page is thrown away by it, often before it hears the answer. */
export async function lock(page: Page): Promise<void> {
  await page.evaluate(() => void window.cairn.invoke('vault:lockVault', null)).catch(() => {});
  await page.getByRole('button', { name: 'Open my journal' }).waitFor();
}

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z') found.set(Number(name), Number(parent));
    } catch {
      // ended meanwhile
    }
  }
  return found;
}

/** A process and all that it started, the first one first. */
export function familyOf(root: number): number[] {
  const parentOf = parents();
  const belongs = (pid: number): boolean => pid === root || (parentOf.has(pid) && belongs(parentOf.get(pid) ?? 0));
  return [...parentOf.keys()].filter(belongs).sort((a, b) => (a === root ? -1 : b === root ? 1 : a - b));
}

/** Ends processes at once, as a power cut would. */
export function killAtOnce(family: readonly number[]): void {
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ended before
    }
  }
}

export async function waitUntilGone(family: readonly number[]): Promise<void> {
  const end = performance.now() + GONE_MILLISECONDS;
  while (performance.now() < end) {
    const running = parents();
    if (family.every((pid) => !running.has(pid))) return;
    await wait(20);
  }
  throw new Error('a killed process is still there');
}
