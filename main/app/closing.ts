import type { BrowserWindow } from 'electron';
import { announce } from '../ipc/announce.ts';

/** A window that does not answer for this long is stuck; what it had to save was saved two seconds ago at the latest. */
const PATIENCE_MILLISECONDS = 5000;

/** Lets a window close only after it said that every page is in the journal, or that the coach lets them go. */
export interface Closing {
  /** `isRefused`: the window is with somebody who may not close it. */
  guard(window: BrowserWindow, when: { isNeeded(): boolean; isRefused(): boolean }): void;
  answer(mayClose: boolean): void;
}

export function createClosing(): Closing {
  /** The window that was asked to close; it stays here when it refused, because the coach may yet decide. */
  let asked: BrowserWindow | undefined;
  let patience: NodeJS.Timeout | undefined;

  function answer(mayClose: boolean): void {
    clearTimeout(patience);
    patience = undefined;
    if (mayClose && asked && !asked.isDestroyed()) asked.destroy();
  }

  return {
    answer,
    guard(window, { isNeeded, isRefused }) {
      window.on('close', (event) => {
        if (isRefused()) return event.preventDefault();
        if (!isNeeded() || window.webContents.isCrashed()) return;
        event.preventDefault();
        asked = window;
        patience ??= setTimeout(() => answer(true), PATIENCE_MILLISECONDS);
        announce(window, 'closeRequested', null);
      });
    },
  };
}
