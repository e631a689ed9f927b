import { readdirSync, readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { passphrase } from '../e2e/pages/CreatePage.ts';

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
export interface Started {
  app: ElectronApplication;
  page: Page;
  /** Milliseconds from the start of the program to the first words on the screen. */
  painted: number;
}

/** Milliseconds since 1970 at which the page first showed text, as the page's own clock says. */
const paintedAt = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const report = (entry: PerformanceEntry) => resolve(performance.timeOrigin + entry.startTime);
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(report)).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );

export async function start(path: string, userData: string): Promise<Started> {
  const before = Date.now();
  const app = await _electron.launch({ args: [path, ...rootArgs, '--disable-gpu', `--user-data-dir=${userData}`] });
  const page = await app.firstWindow();
  return { app, page, painted: (await paintedAt(page)) - before };
}

/** Memory of the program and all its children; shared pages are counted in shares (PSS), so nothing is counted twice. */
export function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const belongs = (process: number): boolean =>
    process === root || (parents.has(process) && belongs(parents.get(process) ?? 0));
  const kilobytes = [...parents.keys()].filter(belongs).map((process) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** From the click to Today on the screen, on the page's own clock. */
export async function unlock(page: Page, words = passphrase): Promise<number> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const look = () => {
          const isThere = document.querySelector('h1')?.textContent?.includes('keep from today');
          if (isThere) requestAnimationFrame(() => resolve(performance.now() - started));
          else setTimeout(look, 4);
        };
        document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
        look();
      }),
  );
}

/** Until what a start leaves to do is done. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 2500));
