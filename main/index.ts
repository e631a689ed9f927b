import { mkdirSync } from 'node:fs';
import { app, type BrowserWindow, session as electronSession, nativeTheme, powerMonitor, type Session } from 'electron';
import type { MenuCommand } from '../shared/events.ts';
import { createClosing } from './app/closing.ts';
import { createDesktop } from './app/desktop.ts';
import { createHandingOver } from './app/handing-over.ts';
import { systemKeychain } from './app/keychain.ts';
import { createLocking } from './app/locking.ts';
import { createLog } from './app/log.ts';
import { createMenu } from './app/menu.ts';
import { cutNetworkBeforeReady, cutNetworkOf, removeNetworkGlobals } from './app/offline.ts';
import { builtPaths, userDataPaths } from './app/paths.ts';
import { denyLeavingEverywhere, denyPermissions } from './app/permissions.ts';
import { ORIGIN, registerScheme, serveApp } from './app/protocol.ts';
import { createReminding } from './app/reminding.ts';
import { commandOf } from './app/shortcuts.ts';
import { createWindow } from './app/window.ts';
import { verifyInWorker } from './backup/verify-in-worker.ts';
import type { Log } from './context.ts';
import type { Door } from './door.ts';
import { announce } from './ipc/announce.ts';
import { registerChannels } from './ipc/register.ts';
import { docxInWorker } from './portfolio/formats/docx-in-worker.ts';
import { createSettingsStore } from './settings/settings.files.ts';
import { sealInWorker } from './takeout/seal-in-worker.ts';
import { keyWorkInThreads } from './vault/key-work-in-threads.ts';

/** The page of `npm run dev`; a packaged app has none, whatever its environment says. */
const devOrigin = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** The page's files are read by another process: it is started first, and the rest is made while it comes up. */
function openWindow(session: Session, home: string): BrowserWindow {
  const window = createWindow({ session, preload: builtPaths.preload, devTools: !app.isPackaged });
  void window.loadURL(home);
  return window;
}

/** The window's own events: keys that are commands, and the end of its process. */
function listen(window: BrowserWindow, log: Log, run: (command: MenuCommand) => void): void {
  window.webContents.on('before-input-event', (event, press) => {
    const command = commandOf(press, process.platform);
    if (!command) return;
    event.preventDefault();
    if (!press.isAutoRepeat) run(command); // a key that is held down is one command
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.info('window gone', { reason });
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  app.on('second-instance', () => {
    if (window.isDestroyed()) return app.relaunch(); // closed and started again before the first was quite gone
    if (window.isMinimized()) window.restore();
    window.focus();
    announce(window, 'startedAgain', null);
  });
}

/** Composition of the window and what belongs to it; what is behind the door is made in door.ts. */
function start(): void {
  const paths = userDataPaths();
  const settings = createSettingsStore(paths.settings);
  nativeTheme.themeSource = settings.read().theme;
  const session = electronSession.fromPartition('cairn', { cache: false }); // in memory: no `persist:`
  denyPermissions(session);
  cutNetworkOf(session, devOrigin);
  let door: Door | undefined;
  const isAway = () => door?.handover.form !== undefined;
  const protocol = serveApp(session, {
    root: builtPaths.renderer,
    serveAttachment: async (pathname, range) =>
      door ? door.serveAttachment(pathname, range) : new Response(null, { status: 404 }),
    isAway,
  });
  const window = openWindow(session, devOrigin === undefined ? protocol.home : `${devOrigin}/index.html`);

  const log = createLog(paths.log, () => new Date());
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (error) => log.error('unhandled', error));
  const closing = createClosing();
  const isOpen = () => door?.vault.isOpen ?? false;
  const run = (command: MenuCommand) => isOpen() && !isAway() && announce(window, 'menuCommand', command);
  const menu = createMenu(run);
  const setHandedOver = createHandingOver({ window, isAway, setMenuAway: menu.setAway });

  const reminding = createReminding({ window, mayLead: () => isOpen() && !isAway() });
  powerMonitor.on('resume', () => setTimeout(() => void door?.reminders.look())); // from a timer, as every other look

  const locking = createLocking({
    window,
    minutes: settings.read().autoLockMinutes,
    isOpen,
    isAway,
    lock: async () => door?.vault.lock(),
  });

  function changed(isNowOpen: boolean): void {
    menu.enable(isNowOpen);
    locking.noteActivity();
    if (isNowOpen || window.isDestroyed()) return;
    announce(window, 'vaultLocked', null);
    window.webContents.reload(); // the page that showed the journal is thrown away, with all that it remembers
  }

  // Most of the code is behind the door. It is read while the window works on its own files, and not before it has them:
  // reading it, this process answers nobody. Requests wait for it, and the first of them does not let it wait.
  let ask = () => {};
  const isAsked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const opening = Promise.race([protocol.isServed, isAsked]).then(async () => {
    const { openDoor } = await import('./door.ts');
    door = openDoor({
      paths,
      keyWork: keyWorkInThreads(builtPaths.keyWorker),
      verify: verifyInWorker(builtPaths.backupWorker),
      seal: sealInWorker(builtPaths.sealWorker),
      makeDocx: docxInWorker(builtPaths.docxWorker),
      keychain: systemKeychain(),
      settings,
      desktop: createDesktop({ window, session, protocol, closing, locking, reminding, setHandedOver }),
      log,
      answerForm: () => import('virtual:answer-form'),
      changed,
      noticed: () => announce(window, 'vaultChanged', null),
      progress: (progress) => announce(window, 'progress', progress),
    });
    return door;
  });
  const dispatch = async (channel: string, input: unknown) => {
    ask();
    return (await opening).ask(channel, input);
  };
  registerChannels(dispatch, window, devOrigin ?? ORIGIN, log);

  listen(window, log, run);
  closing.guard(window, { isNeeded: isOpen, isRefused: isAway });
  app.on('window-all-closed', async () => {
    locking.stop();
    ask();
    await (await opening).close().catch((error: unknown) => log.error('lock', error));
    app.quit();
  });
  window.once('ready-to-show', menu.show);
}

registerScheme();
cutNetworkBeforeReady();
removeNetworkGlobals();
denyLeavingEverywhere(app);
// enableSandbox() takes `--no-sandbox` from the children, without which a session of root's (a build machine) cannot start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  mkdirSync(app.getPath('userData'), { recursive: true });
  void app.whenReady().then(start);
} else {
  app.quit(); // the window that is already open comes to the front and says so
}
