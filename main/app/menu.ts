import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, menuCommands } from '../../shared/events.ts';
import { messages } from '../../shared/messages.ts';
import { commandKeys, standsAlone } from './shortcuts.ts';

const { menu: words } = messages;

/** Large letters are for everybody who reads the screen. */
const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];

const isMac = process.platform === 'darwin';

function wholeMenu(run: (command: MenuCommand) => void): Menu {
  const item = (command: MenuCommand, label: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled: false,
    accelerator: standsAlone(commandKeys[command]) ? commandKeys[command] : `CmdOrCtrl+${commandKeys[command]}`,
    registerAccelerator: false,
    click: () => run(command),
  });
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.file,
      submenu: [
        item('newEntry', words.newEntry),
        item('quickNote', words.quickNote),
        item('nextStep', words.nextStep),
        item('search', words.search),
        item('printEntry', words.printEntry),
        { type: 'separator' },
        item('openSettings', words.settings),
        item('lock', words.lock),
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    { role: 'editMenu', label: words.edit },
    {
      label: words.view,
      submenu: [
        item('screenShare', words.screenShare),
        { type: 'separator' },
        ...zoom,
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
  ]);
}

/** What is left while the screen is with somebody else: a Mac copies and pastes by its menu alone, and its first menu is the app's. */
const awayMenu = (): Menu =>
  Menu.buildFromTemplate([
    ...(isMac ? [{ label: messages.app.name, submenu: [] }] : []),
    { role: 'editMenu', label: words.edit },
    { label: words.view, submenu: zoom },
  ]);

export interface AppMenu {
  /** Shows it for the first time. */
  show(): void;
  /** Everything that the menu can do needs an open journal. */
  enable(isOpen: boolean): void;
  /** Leaves nothing in it that leads anywhere, or puts it back. */
  setAway(isAway: boolean): void;
}

/**
 * The native menu, made once: making it anew costs a noticeable moment. Its keys are only shown; the window's key events
 * fire the commands, on every platform alike.
 */
export function createMenu(run: (command: MenuCommand) => void): AppMenu {
  let whole: Menu | undefined;
  return {
    show() {
      whole = wholeMenu(run);
      Menu.setApplicationMenu(whole);
    },
    enable(isOpen) {
      for (const command of menuCommands) {
        const item = whole?.getMenuItemById(command);
        if (item) item.enabled = isOpen;
      }
    },
    setAway: (isAway) => Menu.setApplicationMenu(isAway ? awayMenu() : (whole ?? null)),
  };
}
