import type { MenuCommand } from '../../shared/events.ts';

/**
 * The keys of the commands, with Ctrl, or Cmd on a Mac, and with Shift where it says so; a function key stands alone. The menu shows them; the window's key
 * events fire them.
 */
export const commandKeys: Record<MenuCommand, string> = {
  newEntry: 'N',
  quickNote: 'Shift+N',
  nextStep: 'Shift+S',
  search: 'K',
  lock: 'L',
  printEntry: 'P',
  openSettings: ',',
  screenShare: 'F8',
};

/** Whether a key is pressed without Ctrl or Cmd. */
export const standsAlone = (key: string): boolean => /^F\d+$/.test(key);

export interface KeyPress {
  type: string;
  key: string;
  control: boolean;
  meta: boolean;
  shift: boolean;
  alt: boolean;
}

/** The command that a key press means, if any. */
export function commandOf(press: KeyPress, platform: NodeJS.Platform): MenuCommand | undefined {
  const modifier = platform === 'darwin' ? press.meta && !press.control : press.control && !press.meta;
  if (press.type !== 'keyDown' || press.alt) return undefined;
  const pressed = `${press.shift ? 'shift+' : ''}${press.key.toLowerCase()}`;
  const [command, key] = Object.entries(commandKeys).find(([, own]) => own.toLowerCase() === pressed) ?? [];
  if (key === undefined) return undefined;
  const isMeant = standsAlone(key) ? !press.control && !press.meta : modifier;
  return isMeant ? (command as MenuCommand) : undefined;
}
