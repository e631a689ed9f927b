import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { repository } from '../support/source-files.ts';

/** Root may not use Chromium's sandbox; anybody else does. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A window without Cairn, as a browser would open the file, and what it saved and complained of. */
export interface Bare {
  app: ElectronApplication;
  page: Page;
  folder: string;
  complaints: string[];
  requests: string[];
  open(html: string): Promise<void>;
  /** At once: a form holds on to unsaved answers. */
  close(): Promise<void>;
}

export async function startBare(): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bare-'));
  const program = join(repository, 'tests/e2e/bare-window');
  const args = [program, ...rootArgs, '--disable-gpu', `--user-data-dir=${join(folder, 'data')}`];
  const env = {
    ...(process.env as Record<string, string>),
    BARE_WINDOW_SAVES: folder,
    ELECTRON_DISABLE_SECURITY_WARNINGS: 'true',
  };
  const app = await _electron.launch({ args, env });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return {
    ...{ app, page, folder, complaints, requests },
    async open(html) {
      const file = join(folder, 'form.html');
      writeFileSync(file, html);
      await page.goto(pathToFileURL(file).href);
    },
    async close() {
      await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {});
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 }); // an app that ends writes to its last moment
    },
  };
}

/** The answers that were saved so far, whole: what is still being written is none yet. */
export const answersSavedBy = ({ folder }: Bare): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('answers-'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('END AGE ENCRYPTED FILE'));
