import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../support/source-files.ts';
import { expect, type RunningCairn, startCairn, test } from './app.fixture.ts';
import { newJournal } from './new-journal.ts';

/** Electron's own security checklist, point by point (electronjs.org/docs/latest/tutorial/security), on the running app. */
let cairn: RunningCairn;
const shipped = sourceFiles(['main', 'renderer', 'shared'], /\.(ts|tsx|html)$/);
const mentions = (pattern: RegExp) => shipped.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test.describe.configure({ mode: 'default' }); // one window for all of them, one after another

test.beforeAll(async () => {
  cairn = await startCairn({ userData: newJournal() });
  await cairn.open();
});
test.afterAll(() => cairn.app.close());

/** What the window was made with, as Electron itself tells it. */
const preferences = () =>
  cairn.app.evaluate(({ BrowserWindow }): Record<string, unknown> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences?(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences?.() ?? {};
  });

test('1: only secure content is loaded, and all of it comes from the app itself', async () => {
  const addresses: string[] = [];
  cairn.page.on('request', (request) => addresses.push(request.url()));
  await cairn.page.reload();
  await cairn.page.getByRole('heading', { level: 1 }).waitFor();
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^app:\/\/cairn\//);
});

test('2: the page has no Node', async () => {
  expect(await preferences()).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
  expect(mentions(/nodeIntegrationInWorker: false/)).toEqual(['main/app/window.ts']);
  const found = await cairn.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('3: the page and the preload live in separate worlds', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
  const bridge = await cairn.page.evaluate(() => {
    try {
      (window.cairn as { invoke: unknown }).invoke = () => 'mine';
    } catch {
      // a frozen bridge may also throw
    }
    return String(window.cairn.invoke).includes('mine');
  });
  expect(bridge).toBe(false);
});

test('4: the page runs in a sandbox', async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
  expect(readFileSync(join(import.meta.dirname, '../../main/index.ts'), 'utf8')).toContain('app.enableSandbox()');
});

test('5: camera, microphone, location, notifications and clipboard reading are refused', async () => {
  const answers = await cairn.page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
    ] as PermissionName[];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name }).then(
          (status) => status.state,
          () => 'denied',
        ),
      ),
    );
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
  expect(
    await cairn.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
});

test('6: the page’s own protections are on', async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

test('7: the policy of the page lets no foreign script, style, picture, frame or form through', async () => {
  const policy = await cairn.page.evaluate(
    async () => (await fetch(location.pathname)).headers.get('content-security-policy') ?? '',
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src-attr 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
  const tried = await cairn.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.__ran = true';
    document.body.append(script);
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return "ran"')());
        } catch {
          resolve('refused');
        }
      }, 0);
    });
    const fetched = await fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    );
    return { inline: '__ran' in window, evaluated, fetched };
  });
  expect(tried).toEqual({ inline: false, evaluated: 'refused', fetched: 'refused' });
});

test('8, 9, 10: nothing insecure, experimental or hidden is switched on', async () => {
  expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
  const { enableBlinkFeatures = '' } = await preferences();
  expect(enableBlinkFeatures).toBe('');
  expect(mentions(/enableBlinkFeatures/)).toEqual([]);
});

test('11, 12: there are no web views, and one that appears is stopped', async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false });
  expect(mentions(/<webview|allowpopups/)).toEqual([]);
  expect(mentions(/will-attach-webview/)).toEqual(['main/app/permissions.ts']);
});

test('13: the page cannot be led away, by script, by link, by form or in a frame', async () => {
  const before = cairn.page.url();
  await cairn.page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await cairn.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', textContent: 'away' });
    document.body.append(link);
    link.click();
    link.remove();
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' });
    document.body.append(frame);
    setTimeout(() => frame.remove(), 100);
  });
  await cairn.page.waitForTimeout(300);
  expect(cairn.page.url()).toBe(before);
  expect(await cairn.page.evaluate(() => document.title)).toBe('Cairn');
});

test('14: the page cannot open a window', async () => {
  expect(await cairn.page.evaluate(() => window.open('app://cairn/index.html') === null)).toBe(true);
  expect(await cairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('15: another program gets the readable copy of an attachment that the coach asked for, and nothing else', () => {
  expect(mentions(/openExternal|trashItem|writeShortcutLink/)).toEqual([]);
  expect(mentions(/\.openPath\(/)).toEqual(['main/app/desktop.ts']);
  expect(mentions(/desktop\.openOutside\(/)).toEqual(['main/attachments/attachments.handlers.ts']);
  expect(mentions(/\bshell\b.*from 'electron'/)).toEqual(['main/app/desktop.ts']);
  const uses = mentions(/\bshell\.(?!showItemInFolder\(|openPath\()/).filter((path) => path.startsWith('main/'));
  expect(uses).toEqual([]);
});

test('16: the Electron that ships is a current one, and pinned', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('17: a request from a frame of ours is refused, and so is a channel that the contract does not name', async () => {
  expect(
    await cairn.page.evaluate(() =>
      window.cairn.invoke('shell:open', {}).then(
        () => 'taken',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  const registered = mentions(/ipcMain/);
  expect(registered).toEqual(['main/ipc/register.ts']);
});

test('18: the page comes from app://, from a fixed table of files', async () => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/etc/passwd',
    '//etc/passwd',
    '/index.html%00.png',
    '/assets/',
    '/print/x',
    '/C:/Windows/win.ini',
  ];
  const found = await cairn.page.evaluate(
    (all) =>
      Promise.all(
        all.map((path) =>
          fetch(`app://cairn${path}`).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      ),
    paths,
  );
  for (const status of found) expect([0, 403, 404]).toContain(status);
  expect(
    await cairn.page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
});

test('19: the fuses of a package are set, all of them', () => {
  const yaml = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  for (const fuse of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableCookieEncryption: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(yaml).toContain(fuse);
  }
});

test('20: the page sees three plain functions of ours and nothing of Electron’s', async () => {
  expect(await cairn.page.evaluate(() => Object.keys(window.cairn).toSorted())).toEqual(['invoke', 'on', 'platform']);
  const electron = await cairn.page.evaluate(() => Object.keys(window).filter((name) => /electron|ipc/i.test(name)));
  expect(electron).toEqual([]);
});

test('the session forgets: nothing of the page’s is stored, and no dictionary is fetched', async () => {
  const session = await cairn.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return { persistent: contents?.session.isPersistent(), spelling: contents?.session.isSpellCheckerEnabled() };
  });
  expect(session).toEqual({ persistent: false, spelling: false });
  const stored = await cairn.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
  expect(stored).toEqual([0, 0, 0]);
});

test('the main process has no means to reach a network, and every request of a page is cancelled', async () => {
  const globals = await cairn.app.evaluate(() =>
    ['fetch', 'WebSocket', 'EventSource'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  const cancelled = await cairn.app.evaluate(async ({ BrowserWindow, net }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const request = net.request({ url: 'https://example.org/', ...(session ? { session } : {}) });
    return new Promise<string>((resolve) => {
      request.on('response', () => resolve('answered'));
      request.on('error', (error) => resolve(String(error)));
      request.end();
    });
  });
  expect(cancelled).toMatch(/ERR_(BLOCKED_BY_CLIENT|NAME_NOT_RESOLVED|FAILED)/);
});
