import type { BrowserWindow } from 'electron';

export interface HandingOverParts {
  window: BrowserWindow;
  isAway(): boolean;
  /** Leaves nothing in the menu that leads anywhere, or puts it back. */
  setMenuAway(isAway: boolean): void;
}

/**
 * What the window does while it is with somebody else: it fills the screen and stays so, and its page, with all that it
 * remembers, is thrown away on the way there and back. What the system lets anybody do (another program, another desktop, the
 * power switch) is beyond Cairn.
 */
export function createHandingOver({ window, isAway, setMenuAway }: HandingOverParts): (isNowAway: boolean) => void {
  window.on('leave-full-screen', () => {
    if (isAway()) window.setKiosk(true);
  });
  return (isNowAway) => {
    if (window.isDestroyed()) return;
    setMenuAway(isNowAway);
    window.setKiosk(isNowAway);
    // Nowhere to go back to: neither for whoever has the form, nor from the journal into the form.
    window.webContents.once('did-finish-load', () => window.webContents.navigationHistory.clear());
    window.webContents.reload();
  };
}
