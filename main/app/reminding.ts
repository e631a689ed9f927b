import { app, type BrowserWindow, Notification } from 'electron';
import type { Desktop } from '../context.ts';
import { announce } from '../ipc/announce.ts';

export interface RemindingParts {
  window: BrowserWindow;
  /** Whether a click may lead to next steps: not while the journal is closed or the screen is with somebody else. */
  mayLead(): boolean;
}

/** Windows shows notifications only of programs that it knows by the name in their shortcut: `appId` of the package. */
const WINDOWS_NAME = 'invalid.example.cairn';

/** Electron's half of reminders. Their sound is the system's own. */
export function createReminding({ window, mayLead }: RemindingParts): Pick<Desktop, 'canRemind' | 'showReminder'> {
  if (process.platform === 'win32') app.setAppUserModelId(WINDOWS_NAME);
  const shown = new Set<Notification>(); // one that nothing refers to is collected, and its click is lost

  function come(): void {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (mayLead()) announce(window, 'reminderClicked', null);
  }

  return {
    canRemind: () => Notification.isSupported(),
    showReminder({ title, body }) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      const forget = () => shown.delete(notification);
      shown.add(notification);
      notification.on('click', () => {
        forget();
        come();
      });
      notification.on('close', forget);
      notification.on('failed', forget);
      notification.show();
    },
  };
}
