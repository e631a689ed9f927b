import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browsers.ts';

const LAUNCH_MILLISECONDS = 60_000;
const SETTLE_MILLISECONDS = 5000;
const SAVE_MILLISECONDS = 20_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function eventually<Value>(milliseconds: number, look: () => Value | undefined): Promise<Value | undefined> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await wait(250)) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A screen of its own without TCP, so that no key goes anywhere else; its name. */
async function startScreen(children: ChildProcess[]): Promise<string> {
  const parameters = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-s', '0'];
  const child = spawn('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const number = await new Promise<string>((resolve) => child.stdio[3]?.once('data', (data) => resolve(String(data))));
  return `:${number.trim()}`;
}

export interface Session {
  /** What was saved; undefined: nothing. */
  saved: string | undefined;
  /** Sockets of the internet that were opened in the whole session, and from the first key to the saved file. */
  sockets: { all: number; inUse: number };
  /** What the page's console said. */
  complaints: string[];
}

const INTERNET = /^\d+ +(\d+\.\d+) socket\(AF_INET/;

/**
 * Opens a page from the disk in a real browser without any network, types `keys` into it (groups of xdotool's names, or `"text`)
 * and reads what it saved. All system calls for sockets are recorded.
 */
export async function typeInto(browser: Browser, html: string, keys: readonly string[][]): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), 'cairn-form-'));
  const [profile, downloads, page, record, output] = ['profile', 'downloads', 'form.html', 'record', 'output'].map(
    (name) => join(home, name),
  ) as [string, string, string, string, string];
  for (const folder of [profile, downloads]) mkdirSync(folder);
  writeFileSync(page, html);
  browser.prepare(profile, downloads);
  const children: ChildProcess[] = [];
  try {
    const display = await startScreen(children);
    const env = { ...process.env, ...browser.environment, DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: home };
    const press = (...words: string[]) => execFileSync('xdotool', words, { env, encoding: 'utf8' });
    const cutOff = process.getuid?.() === 0 ? ['-n'] : ['-rn'];
    const trace = ['strace', '-f', '-qq', '-ttt', '-e', 'trace=socket', '-e', 'signal=none', '-o', record];
    const command = [...trace, browser.program ?? '', ...browser.parameters(profile, `file://${page}`)];
    const log = ['-c', 'exec "$@" > "$0" 2>&1', output, ...command];
    children.push(spawn('unshare', [...cutOff, 'sh', ...log], { env, detached: true, stdio: 'ignore' }));

    const window = await eventually(LAUNCH_MILLISECONDS, () => {
      try {
        return press('search', '--onlyvisible', '--class', browser.windowClass).trim().split('\n').at(-1);
      } catch {
        return undefined; // xdotool says so when there is none yet
      }
    });
    if (window === undefined) return { saved: undefined, sockets: { all: 0, inUse: 0 }, complaints: ['no window'] };
    await wait(SETTLE_MILLISECONDS);
    press('windowfocus', window);
    const began = Date.now() / 1000;
    for (const group of keys) {
      const [first = ''] = group;
      if (first.startsWith('"')) press('type', '--delay', '30', first.slice(1));
      else press('key', '--delay', '120', ...group);
      await wait(500);
    }
    const file = await eventually(keys.length === 0 ? 0 : SAVE_MILLISECONDS, () =>
      readdirSync(downloads).find((name) => /^answers-\w{6}\.txt$/.test(name)),
    );
    await wait(1000); // for what would be asked of the network only after saving
    const opened = readFileSync(record, 'utf8')
      .split('\n')
      .flatMap((line) => INTERNET.exec(line)?.[1] ?? []);
    return {
      saved: file === undefined ? undefined : readFileSync(join(downloads, file), 'utf8'),
      sockets: { all: opened.length, inUse: opened.filter((at) => Number(at) >= began).length },
      complaints: readFileSync(output, 'utf8')
        .split('\n')
        .filter((line) => browser.complaint.test(line)),
    };
  } finally {
    for (const child of children.toReversed()) {
      try {
        process.kill(child.spawnargs[0] === 'unshare' ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
      } catch {
        // ended before
      }
    }
    await wait(500);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
