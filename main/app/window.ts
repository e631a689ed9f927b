import { BrowserWindow, nativeTheme, type Session } from 'electron';

/** `--desk` of the light and the dark theme: what shows for the moment before the page is painted. */
const desk = { light: '#f3f0e9', dark: '#1a1b1c' };

export interface WindowOptions {
  session: Session;
  preload: string;
  /** Only for those who build Cairn; a released app has none. */
  devTools: boolean;
}

/** Each switch that Electron's security checklist names, said even where it is the default. */
export function createWindow({ session, preload, devTools }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Cairn',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    webPreferences: {
      session,
      preload,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault()); // no title of an entry in a task bar
  window.once('ready-to-show', () => window.show());
  return window;
}
