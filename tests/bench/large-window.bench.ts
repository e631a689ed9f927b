import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { testPassphrase } from '../support/test-context.ts';
import { memoryOf, settle, start, unlock } from './real-window.ts';
import { type BenchRow, toRow } from './table.ts';
import '../../renderer/api/bridge.ts';

const ROUNDS = 9;
const SMALL = 1000;
const LARGE = 100_000;

/** The beginning of a word that many pages have. */
const typed = 'w4x';

const steps = ['unlock', 'list', 'open', 'end', 'search'] as const;
type Step = (typeof steps)[number];

/** What one start cost: milliseconds of each step, megabytes at Today and after all steps. */
type Session = Record<Step, number> & { memory: number; memoryAfter: number };

function makeJournal(count: number): string {
  const userData = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-journal.ts'), join(userData, 'journal'), `${count}`]);
  return userData;
}

interface Act {
  /** What is clicked, scrolled to its end, or typed into. */
  at: string;
  type?: string;
  scroll?: boolean;
  /** What has words in it when it is done. */
  until: string;
}

/** From the act to the frame in which its answer is on the screen, on the page's own clock. */
const timed = (page: Page, act: Act): Promise<number> =>
  page.evaluate(
    ({ at, type, scroll, until }) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(at);
        if (!target) return reject(new Error(`nothing at ${at}`));
        const started = performance.now();
        const look = () => {
          if (document.querySelector(until)?.textContent?.trim())
            requestAnimationFrame(() => resolve(performance.now() - started));
          else setTimeout(look, 1);
        };
        if (type !== undefined) {
          // React looks at the element's own setter: a value that was set around it counts as typed.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, type);
          target.dispatchEvent(new Event('input', { bubbles: true }));
        } else if (scroll) target.scrollTop = target.scrollHeight;
        else target.click();
        look();
      }),
    act,
  );

async function session(userData: string, count: number): Promise<Session> {
  const { app, page } = await start('.', userData);
  const pid = app.process().pid ?? 0;
  const cost = { unlock: await unlock(page, testPassphrase) } as Session;
  await settle();
  cost.memory = memoryOf(pid);
  cost.list = await timed(page, { at: 'a[href="#/journal"]', until: '[role="option"] b' });
  cost.open = await timed(page, { at: '[data-place="3"]', until: 'article .ProseMirror p' });
  cost.end = await timed(page, { at: '[role="listbox"]', scroll: true, until: `[aria-posinset="${count}"] b` });
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  cost.search = await timed(page, { at: '[role="combobox"]', type: typed, until: '[role="dialog"] mark' });
  await settle();
  cost.memoryAfter = memoryOf(pid);
  await page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
  await app.close();
  return cost;
}

/** The real window on a journal of 100,000 pages and on one of 1,000, turn by turn: what a coach does in the first minute. */
export async function benchLargeWindow(): Promise<BenchRow[]> {
  const small = makeJournal(SMALL);
  const large = makeJournal(LARGE);
  const rounds: [large: Session, small: Session][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const pair: [Session, Session] = [await session(large, LARGE), await session(small, SMALL)];
    if (round > 0) rounds.push(pair); // the first start of each fills caches
  }
  for (const folder of [small, large]) rmSync(folder, { recursive: true, force: true });
  const said = '100,000 pages against 1,000';
  const row = (metric: string, unit: string, budget: number, of: keyof Session) =>
    toRow(
      `${metric}, ${said}`,
      unit,
      budget,
      rounds.map(([one, other]) => [one[of], other[of]]),
    );
  return [
    row('in the window: unlock to Today', 'ms', 1.15, 'unlock'),
    row('in the window: from a click to the list', 'ms', 1.25, 'list'),
    row('in the window: from a click to the open page', 'ms', 1.25, 'open'),
    row('in the window: to the end of the list', 'ms', 1.25, 'end'),
    row('in the window: search as you type, with its pause', 'ms', 1.25, 'search'),
    row('memory at Today, all processes', 'MB', 1.1, 'memory'),
    row('memory after list, page, end of the list and search', 'MB', 1.2, 'memoryAfter'),
  ];
}
