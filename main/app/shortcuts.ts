import type { MenuCommand } from '../../shared/events.ts';

/** The keys of the commands, with Ctrl, or Cmd on a Mac. The menu shows them; the window's key events fire them. */
export const commandKeys: Record<MenuCommand, string> = {
  newEntry: 'N',
  search: 'K',
  lock: 'L',
  printEntry: 'P',
  openSettings: ',',
};

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
  if (press.type !== 'keyDown' || !modifier || press.shift || press.alt) return undefined;
  const entry = Object.entries(commandKeys).find(([, key]) => key.toLowerCase() === press.key.toLowerCase());
  return entry?.[0] as MenuCommand | undefined;
}
