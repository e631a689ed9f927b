import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { testPassphrase } from '../support/test-context.ts';
import { settle, start, unlock } from './real-window.ts';
import { type BenchRow, toRow } from './table.ts';
import '../../renderer/api/bridge.ts';

const ROUNDS = 4;
const MOVES = 3;
/** Until what a move announces and reads anew has come to rest. */
const REST_MILLISECONDS = 600;

interface Size {
  steps: number;
  goals: number;
}
const small: Size = { steps: 100, goals: 5 };
const large: Size = { steps: 10_000, goals: 500 };

const metrics = ['open', 'again', 'move', 'week', 'list', 'timeline'] as const;
type Session = Record<(typeof metrics)[number], number>;

function makeJournal({ steps, goals }: Size): string {
  const userData = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const script = join(import.meta.dirname, 'make-planning-journal.ts');
  const today = instantToLocalDate(new Date());
  execFileSync(process.execPath, [script, join(userData, 'journal'), `${steps}`, `${goals}`, today]);
  return userData;
}

interface Act {
  /** What is clicked, or where a key is pressed. */
  at: string;
  key?: string;
  /** All of these have words in them when it is done. */
  until: readonly string[];
  /** This is not there any more when it is done; `{id}` is the id of the card at which the key was pressed. */
  gone?: string;
}

/** From the act to the frame in which its answer is on the screen, on the page's own clock. */
const timed = (page: Page, act: Act): Promise<number> =>
  page.evaluate(
    ({ at, key, until, gone }) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(at);
        if (!target) return reject(new Error(`nothing at ${at}`));
        const id = target.closest('[data-card]')?.getAttribute('data-card') ?? '';
        const isThere = (selector: string) => !!document.querySelector(selector)?.textContent?.trim();
        const isGone = () => gone === undefined || !document.querySelector(gone.replace('{id}', id));
        const started = performance.now();
        const look = () => {
          if (until.every(isThere) && isGone()) requestAnimationFrame(() => resolve(performance.now() - started));
          else setTimeout(look, 1);
        };
        if (key === undefined) target.click();
        else {
          target.focus();
          target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
        }
        look();
      }),
    act,
  );

const cards = (lane: string) => `[data-column="${lane}"] [data-card] a`;
const view = (name: string) => `[role="radiogroup"] input[value="${name}"]`;
const board = [cards('week'), cards('later'), cards('waiting'), '[data-column="ended"] h2 button span'];

async function session(userData: string): Promise<Session> {
  const { app, page } = await start('.', userData);
  await unlock(page, testPassphrase);
  await settle();
  const open = { at: 'a[href="#/next-steps"]', until: board };
  const cost = { open: await timed(page, open) } as Session; // with the page's own code, which comes with the first visit
  await settle();
  const moves: number[] = [];
  for (let move = 0; move < MOVES; move++) {
    const gone = '[data-column="later"] [data-card="{id}"]';
    moves.push(await timed(page, { at: cards('later'), key: 'ArrowLeft', until: board, gone }));
    await page.waitForTimeout(REST_MILLISECONDS);
  }
  cost.move = moves.toSorted((one, other) => one - other)[MOVES >> 1] ?? 0;
  cost.week = await timed(page, { at: view('week'), until: ['section[data-is-today] h2'] });
  cost.list = await timed(page, { at: view('list'), until: ['[data-place="5"] a'] });
  cost.timeline = await timed(page, { at: view('timeline'), until: ['[data-row="today"]'] });
  await page.locator('a[href="#/today"]').click();
  await page.waitForTimeout(REST_MILLISECONDS);
  cost.again = await timed(page, open);
  await page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
  await app.close();
  return cost;
}

/** Next steps in the real window with 10,000 steps and 500 goals, against 100 and 5, turn by turn. */
export async function benchPlanning(): Promise<BenchRow[]> {
  const folders = { small: makeJournal(small), large: makeJournal(large) };
  const rounds: [large: Session, small: Session][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const pair: [Session, Session] = [await session(folders.large), await session(folders.small)];
    if (round > 0) rounds.push(pair); // the first start of each fills caches
  }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  const row = (metric: string, budget: number, of: keyof Session) =>
    toRow(
      `planning: ${metric}, 10,000 steps and 500 goals against 100 and 5`,
      'ms',
      budget,
      rounds.map(([one, other]) => [one[of], other[of]]),
    );
  return [
    row('from a click to the board, first time', 1.5, 'open'),
    row('from a click to the board, again', 1.5, 'again'),
    row('a card moved by a key', 1.5, 'move'),
    row('from a click to the week', 1.5, 'week'),
    row('from a click to the list', 1.5, 'list'),
    row('from a click to the timeline', 1.5, 'timeline'),
  ];
}
