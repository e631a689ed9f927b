import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { keyWorkInThreads } from '../../main/vault/key-work-in-threads.ts';
import { strongKdf } from '../../main/vault/vault.kdf.ts';
import { CreatePage, passphrase } from '../e2e/pages/CreatePage.ts';
import { repository } from '../support/source-files.ts';
import { type BenchRow, toRow } from './table.ts';
import '../../renderer/api/bridge.ts';

type Pair = [value: number, reference: number];

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const ROUNDS = 9;

interface Started {
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

async function start(path: string, userData: string): Promise<Started> {
  const before = Date.now();
  const app = await _electron.launch({ args: [path, ...rootArgs, '--disable-gpu', `--user-data-dir=${userData}`] });
  const page = await app.firstWindow();
  return { app, page, painted: (await paintedAt(page)) - before };
}

/** Memory of the program and all its children; shared pages are counted in shares (PSS), so nothing is counted twice. */
function memoryOf(root: number): number {
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

async function createJournal(userData: string): Promise<void> {
  const { app, page } = await start('.', userData);
  await new CreatePage(page).createJournal();
  await page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
  await app.close();
}

/** From the click to Today on the screen, on the page's own clock. */
async function unlock(page: Page): Promise<number> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
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

const settle = () => new Promise((resolve) => setTimeout(resolve, 2500));

export async function benchWindow(): Promise<BenchRow[]> {
  const userData = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  await createJournal(userData);
  const { derive } = keyWorkInThreads(new URL('../../out/main/key-worker.js', import.meta.url));
  const pairs = { start: [] as Pair[], today: [] as Pair[], unlock: [] as Pair[], memory: [] as Pair[] };
  for (let round = 0; round < ROUNDS; round++) {
    const emptyData = mkdtempSync(join(tmpdir(), 'cairn-empty-'));
    const empty = await start(join(repository, 'tests/bench/empty-window'), emptyData);
    const isMemoryRound = process.platform === 'linux' && round < 3;
    if (isMemoryRound) await settle();
    const emptyMemory = isMemoryRound ? memoryOf(empty.app.process().pid ?? 0) : 0;
    await empty.app.close();
    rmSync(emptyData, { recursive: true, force: true });

    const before = performance.now();
    await derive(passphrase, randomBytes(16), strongKdf);
    const keyAlone = performance.now() - before;

    const ours = await start('.', userData);
    const toToday = await unlock(ours.page);
    if (isMemoryRound) {
      await settle();
      pairs.memory.push([memoryOf(ours.app.process().pid ?? 0), emptyMemory]);
    }
    await ours.page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
    await ours.app.close();
    if (round === 0) continue; // the first start of each fills caches
    pairs.start.push([ours.painted, empty.painted]);
    pairs.unlock.push([toToday, keyAlone]);
    pairs.today.push([ours.painted + Math.max(0, toToday - keyAlone), empty.painted]);
  }
  rmSync(userData, { recursive: true, force: true });
  return [
    toRow('cold start to the unlock screen, against an empty window', 'ms', 1.5, pairs.start),
    toRow('unlock to Today, against Argon2id alone with the same parameters', 'ms', 1.3, pairs.unlock),
    toRow('cold start to Today without the key’s second, against an empty window', 'ms', 2, pairs.today),
    ...(pairs.memory.length > 0
      ? [toRow('memory at Today, all processes, against the empty window', 'MB', 1.5, pairs.memory)]
      : []),
  ];
}
