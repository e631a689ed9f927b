import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { attach } from './attach-in-window.ts';
import { CreatePage, passphrase } from './pages/CreatePage.ts';
import { JournalPage } from './pages/JournalPage.ts';

// The app as it is packed, with all its fuses set. They shut the way by which Playwright takes hold of Electron, so it
// is driven as a browser is, over a debugging port. The tools pack it before these tests, and say where it is.
const executable = process.env['CAIRN_PACKAGED_APP'] ?? '';
const isStandIn = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined;
const folder = dirname(executable);
const resources = process.platform === 'darwin' ? join(folder, '..', 'Resources') : join(folder, 'resources');

test.skip(executable === '', 'needs the packed app: npm run e2e');

interface PackedCairn {
  page: Page;
  said: () => string;
  close: () => Promise<void>;
}

const running = new Set<ChildProcess>();
test.afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function start(userData: string, environment: Record<string, string> = {}): Promise<PackedCairn> {
  // What the tools say about the addon for development must make no difference here.
  const { CAIRN_SQLITE_ADDON: _, ...inherited } = process.env;
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    '--remote-debugging-port=0',
    '--inspect=0',
    '--disable-gpu',
    `--user-data-dir=${userData}`,
    ...rootArgs,
  ];
  const child = spawn(executable, args, { env: { ...inherited, LANG: 'en_GB.UTF-8', ...environment } });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const page = await connect(() => said);
  const close = async () => {
    await page.close();
    await gone;
    running.delete(child);
  };
  return { page, said: () => said, close };
}

const PATIENCE_MILLISECONDS = 10_000;

/** Playwright now and then connects and never hears back from a page that is just loading: it is asked once more, as in app.fixture.ts. */
async function takeHold(address: string): Promise<Browser> {
  const ask = () => chromium.connectOverCDP(address, { timeout: PATIENCE_MILLISECONDS });
  return ask().catch(ask).catch(ask);
}

/** Waits for the page before it connects: Playwright only sees pages that are there by then. */
async function connect(said: () => string): Promise<Page> {
  const portSaid = () => /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said())?.[1];
  await expect.poll(portSaid, { timeout: 30_000 }).toBeDefined();
  const address = `http://127.0.0.1:${portSaid()}`;
  const pages = async () => (await (await fetch(`${address}/json/list`)).json()) as { url: string }[];
  await expect.poll(async () => (await pages()).some(({ url }) => url.startsWith('app:'))).toBe(true);
  const browser = await takeHold(address);
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (!page) throw new Error('The packed app shows no page.');
  return page;
}

const LOGO = { width: 73, height: 41 };

/** A portfolio of a few words with a logo on its cover, laid out as it would print: its PDF, letter by letter. */
async function layOutPortfolio(page: Page): Promise<string> {
  const plain = sharp({ create: { ...LOGO, channels: 3, background: '#486aa0' } });
  const logoId = await attach({ page }, 'logo.png', await plain.png().toBuffer());
  return page.evaluate(async (logo) => {
    const ask = async (operation: string, input: unknown) => {
      const answer = (await window.cairn.invoke(`portfolio:${operation}`, input)) as never as {
        ok: boolean;
        value: { id: string; revision: number; pdf: Uint8Array };
        error: { code: string };
      };
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };
    const none = { subtitle: '', author: '', program: '', cohort: '', coversFrom: null, coversTo: null };
    const cover = { ...none, title: 'Made in the packed app', logoId: logo, theme: 'plain', size: 'A4' };
    const { id, revision } = await ask('createPortfolio', { cover, programId: null, phaseIds: [], isFilled: false });
    const source = { kind: 'words', words: 'A few words.' };
    const piece = { id: crypto.randomUUID(), source, title: 'A piece', why: '', requirementId: null };
    const part = { id: crypto.randomUUID(), title: 'A part', phaseId: null, intro: '', pieces: [piece] };
    await ask('saveOutline', { id, outline: [part], revision });
    const { pdf } = await ask('previewPortfolio', { id });
    return new TextDecoder('latin1').decode(pdf);
  }, logoId);
}

test('every fuse of the packed app is set as electron-builder.yml promises', async () => {
  const promised = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(readFileSync('electron-builder.yml', 'utf8'))?.[1] ?? '';
  const fuses = [...promised.matchAll(/^ {2}(\w+): (true|false)/gm)].map(([, name = '', state]) => {
    const onWhereItExists = name === 'enableEmbeddedAsarIntegrityValidation' && process.platform !== 'linux';
    return { name: `${name[0]?.toUpperCase()}${name.slice(1)}`, on: onWhereItExists || state === 'true' };
  });
  expect(fuses).toHaveLength(8);
  const wire = await getCurrentFuseWire(executable);
  const found = fuses.map(({ name }) => ({
    name,
    on: wire[FuseV1Options[name as keyof typeof FuseV1Options]] === FuseState.ENABLE,
  }));
  expect(found).toEqual(fuses);
});

test('the packed app holds what was built, SQLite and the image library, and nothing else of this folder', () => {
  const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const packages = ['better-sqlite3', '@img/sharp-wasm32', '@emnapi/runtime'].join('|');
  const expected = new RegExp(`^/(package\\.json|out(/.*)?|node_modules(/(${packages})(/.*)?|/@(img|emnapi))?)$`);
  expect(files.filter((path) => !expected.test(path) || path.endsWith('.map'))).toEqual([]);
  expect(files).toContain('/out/main/index.js');
  expect(files.filter((path) => path.endsWith('.wasm') && path.includes('sharp'))).toHaveLength(1);
  const forms = files.filter((path) => path.includes('/@emnapi/runtime/dist/')).map((path) => basename(path));
  expect(forms.toSorted()).toEqual(['emnapi.cjs.js', 'emnapi.cjs.min.js']);
  const addons = files.filter((path) => path.endsWith('.node'));
  expect(addons).toEqual([`/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
});

test('a package made with the stand-in Electron says that it is not for release, and no other does', () => {
  expect(existsSync(join(folder, 'NOT-FOR-RELEASE.txt'))).toBe(isStandIn);
  expect(existsSync(join(resources, 'native'))).toBe(isStandIn);
  expect(folder.includes('not-for-release')).toBe(isStandIn);
});

test('a coach keeps a journal in the packed app, which is no Node and opens no inspector when it is told to', async () => {
  test.setTimeout(120_000);
  const userData = mkdtempSync(join(tmpdir(), 'cairn-packed-'));
  const cairn = await start(userData, { ELECTRON_RUN_AS_NODE: '1' });
  await new CreatePage(cairn.page).createJournal();
  const journal = new JournalPage(cairn.page);
  await journal.begin('Phase reflection');
  await journal.title.fill('Written in the packed app');
  await journal.waitUntilSaved();
  expect(cairn.said()).not.toContain('Debugger listening');
  // The image library is opened out of the archive: without it the cover has no logo.
  expect(await layOutPortfolio(cairn.page)).toMatch(
    new RegExp(`/Subtype /Image\\s+/Width ${LOGO.width}\\s+/Height ${LOGO.height}\\s`),
  );
  await cairn.close();

  const again = await start(userData);
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.page.getByRole('button', { name: 'Open my journal' }).click();
  await expect(await new JournalPage(again.page).search('packed')).toHaveCount(1);
  await again.close();
  // Closing made a backup each time, which the thread of the packed app opened and found whole.
  expect(readdirSync(join(userData, 'backups')).filter((name) => name.endsWith('.cairnbackup'))).not.toEqual([]);
  rmSync(userData, { recursive: true, force: true, maxRetries: 10 }); // an app that ends writes to its last moment
});
