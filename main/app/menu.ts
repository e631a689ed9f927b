import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, menuCommands } from '../../shared/events.ts';
import { messages } from '../../shared/messages.ts';
import { commandKeys, standsAlone } from './shortcuts.ts';

/** Everything that the menu can do needs an open journal. */
export function enableMenu(isOpen: boolean): void {
  const menu = Menu.getApplicationMenu();
  for (const command of menuCommands) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = isOpen;
  }
}

/**
 * The native menu, made once: making it anew costs a noticeable moment. Its keys are only shown; the window's key events
 * fire the commands, on every platform alike.
 */
export function createMenu(run: (command: MenuCommand) => void): void {
  const item = (command: MenuCommand, label: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled: false,
    accelerator: standsAlone(commandKeys[command]) ? commandKeys[command] : `CmdOrCtrl+${commandKeys[command]}`,
    registerAccelerator: false,
    click: () => run(command),
  });
  const { menu } = messages;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: menu.file,
        submenu: [
          item('newEntry', menu.newEntry),
          item('quickNote', menu.quickNote),
          item('search', menu.search),
          item('printEntry', menu.printEntry),
          { type: 'separator' },
          item('openSettings', menu.settings),
          item('lock', menu.lock),
          { type: 'separator' },
          { role: 'quit', label: menu.quit },
        ],
      },
      { role: 'editMenu', label: menu.edit },
      {
        label: menu.view,
        submenu: [
          item('screenShare', menu.screenShare),
          { type: 'separator' },
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  );
}
