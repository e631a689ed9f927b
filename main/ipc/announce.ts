import type { BrowserWindow } from 'electron';
import type { EventName, Events } from '../../shared/events.ts';

/** Tells the window, if there is one; the only way in which main speaks without being asked. */
export function announce<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  detail: Events[Name],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(name, detail);
}
