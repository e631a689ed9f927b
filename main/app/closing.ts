import type { BrowserWindow } from 'electron';
import { announce } from '../ipc/announce.ts';

/** A window that does not answer for this long is stuck; what it had to save was saved two seconds ago at the latest. */
const PATIENCE_MILLISECONDS = 5000;

/** Lets a window close only after it said that every page is in the journal, or that the coach lets them go. */
export interface Closing {
  guard(window: BrowserWindow, isNeeded: () => boolean): void;
  answer(mayClose: boolean): void;
}

export function createClosing(): Closing {
  let waiting: { window: BrowserWindow; timer: NodeJS.Timeout } | undefined;

  function finish(mayClose: boolean): void {
    if (!waiting) return;
    const { window, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    if (mayClose && !window.isDestroyed()) window.destroy();
  }

  return {
    guard(window, isNeeded) {
      window.on('close', (event) => {
        if (!isNeeded() || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (waiting) return;
        waiting = { window, timer: setTimeout(() => finish(true), PATIENCE_MILLISECONDS) };
        announce(window, 'closeRequested', null);
      });
    },
    answer(mayClose) {
      finish(mayClose);
    },
  };
}
