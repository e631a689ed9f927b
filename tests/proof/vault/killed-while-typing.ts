import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sql } from 'kysely';
import { JournalPage } from '../../e2e/pages/JournalPage.ts';
import { testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import {
  createClosedJournal,
  familyOf,
  journalOf,
  killAtOnce,
  startRealApp,
  unlock,
  wait,
  waitUntilGone,
} from './real-app.ts';

const ALLOWED_MILLISECONDS = 2000;
const [EARLIEST_KILL, LATEST_KILL] = [300, 6000];

/**
 * What reached the page, and when, by the clock on the wall: it is the only one that two programs share. `performance` counts
 * from the start of each, and in an hour drifts away from it.
 */
interface Typed {
  text: string;
  times: number[];
}

interface Kill {
  typed: Typed;
  moment: number;
}

/** Lets the page report each character as it arrives, before the editor has it. */
async function watchTyping(page: Page): Promise<Typed> {
  const typed: Typed = { text: '', times: [] };
  await page.exposeFunction('noteCharacter', (character: string, time: number) => {
    typed.text += character;
    typed.times.push(time);
  });
  await page.evaluate(() => {
    const note = (window as unknown as { noteCharacter(character: string, time: number): void }).noteCharacter;
    const at = (timeStamp: number) => Date.now() - (performance.now() - timeStamp);
    document.addEventListener('keypress', ({ key, timeStamp }) => note(key, at(timeStamp)), true);
  });
  return typed;
}

/** As fast as a quick typist, until the page is no longer there. The words count, so that a gap shows. */
async function typeOn(page: Page, first: string): Promise<void> {
  for (let word = 0; ; word++) {
    for (const character of word === 0 ? first : ` w${word}`) {
      const pause = wait(randomInt(40, 60));
      await page.keyboard.type(character);
      await pause;
    }
  }
}

/** Opens the journal, begins a page, and is killed in the middle of a word. */
async function typeAndKill(userData: string, first: string): Promise<Kill> {
  const { page, pid } = await startRealApp(userData);
  await unlock(page);
  const journal = new JournalPage(page);
  await journal.begin('A blank page');
  await journal.writing.click();
  const typed = await watchTyping(page);
  const family = familyOf(pid);
  const typing = typeOn(page, first).catch(() => {}); // ends with the page
  await wait(randomInt(EARLIEST_KILL, LATEST_KILL));
  const moment = Date.now();
  killAtOnce(family);
  await waitUntilGone(family);
  await typing;
  return { typed, moment };
}

interface Found {
  text: string;
  isWhole: boolean;
}

const textOf = (bodyJson: string) => [...bodyJson.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('');

async function readBack(userData: string, first: string): Promise<Found> {
  const context = journalOf(userData);
  await context.vault.unlock(testPassphrase);
  const rows = await context.db.selectFrom('entry').select('body_json').execute();
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(context.db);
  await context.vault.lock();
  const text = rows.map(({ body_json }) => textOf(body_json)).find((each) => `${each} `.startsWith(`${first} `));
  return { text: text ?? '', isWhole: integrity.rows[0]?.integrity_check === 'ok' };
}

/** How old the oldest lost character is at the kill, in milliseconds; Infinity when what is there was never typed so. */
function lossOf({ typed, moment }: Kill, stored: string): number {
  const isStart = typed.text.startsWith(stored) || stored.startsWith(typed.text); // the last reports die with the page
  if (!isStart || stored.length > typed.text.length + 2) return Infinity;
  const firstLost = typed.times[stored.length];
  return firstLost === undefined ? 0 : Math.max(0, moment - firstLost);
}

export const killedWhileTyping: Proof = {
  domain: 'vault',
  name: 'killed while typing in the real app, never more than 2 s of keystrokes are gone',
  scale: { full: 200, short: 2 },
  needs: ['window'],
  async run(times) {
    const userData = mkdtempSync(join(tmpdir(), 'cairn-typing-'));
    await createClosedJournal(userData);
    const losses: number[] = [];
    let failed = 0;
    for (let time = 0; time < times; time++) {
      const first = `kill${time}`;
      const kill = await typeAndKill(userData, first);
      const { text, isWhole } = await readBack(userData, first);
      const loss = lossOf(kill, text);
      losses.push(loss);
      if (loss > ALLOWED_MILLISECONDS || !isWhole) failed++;
    }
    rmSync(userData, { recursive: true, force: true });
    const sorted = losses.sort((a, b) => a - b).map(Math.round);
    return {
      tried: times,
      failed,
      detail: `lost at worst ${sorted.at(-1)} ms of typing, ${sorted[Math.floor(times / 2)]} ms in the middle`,
    };
  },
};
