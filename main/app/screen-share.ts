import { extname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { messages } from '../../shared/messages.ts';

export interface ScreenShare {
  set(isOn: boolean): void;
  isOn(): boolean;
}

/** The system's own dialogs are windows of their own: a file is suggested under a name that tells nothing of its page. */
export const neutralFileName = (name: string) => `${messages.app.neutralName}${extname(name)}`;

/**
 * What the system does for screen-share mode: a neutral title in task bar and window chooser, and on Windows and macOS no
 * picture of the window in what others see (Linux has no such thing). The state lives here and not in the page: a lock throws
 * the page away, and opening the journal again during a call must show no names. It stays on until it is switched off.
 */
export function createScreenShare(window: BrowserWindow): ScreenShare {
  let isNowOn = false;
  return {
    set(isOn) {
      isNowOn = isOn;
      if (process.platform !== 'linux') window.setContentProtection(isOn); // there it is not even a function
      window.setTitle(isOn ? messages.app.neutralName : messages.app.name);
    },
    isOn: () => isNowOn,
  };
}
