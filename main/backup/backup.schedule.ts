import type { VaultSession } from '../vault/vault.session.ts';

/** A backup is due after so long, if something changed. */
export const BACKUP_EVERY_MILLISECONDS = 30 * 60_000;
const LOOK_EVERY_MILLISECONDS = 60_000;

export interface ScheduleParts {
  vault: VaultSession;
  /** A clock that nobody can set. */
  milliseconds(): number;
  made(): void;
  trouble(error: unknown): void;
  /** What else is looked after once a minute while a journal is open. */
  everyMinute(folder: string): Promise<void>;
}

export interface BackupSchedule {
  /** Looks now whether a backup is due, and makes it. */
  look(): Promise<void>;
  stop(): void;
}

/** Makes backups by itself: every half hour of use in which something changed. After one that was not made, tries again. */
export function createBackupSchedule({
  vault,
  milliseconds,
  made,
  trouble,
  everyMinute,
}: ScheduleParts): BackupSchedule {
  /** When this journal was opened or last backed up; undefined while it is closed. */
  let since: number | undefined;
  let isLooking = false;

  async function makeIfDue(): Promise<void> {
    if (!vault.isOpen) {
      since = undefined;
      return;
    }
    await everyMinute(vault.opened.folder);
    if (!vault.isOpen) return;
    since ??= milliseconds();
    if (milliseconds() - since < BACKUP_EVERY_MILLISECONDS || !(await vault.hasChanged())) return;
    since = milliseconds();
    await vault.makeBackup('regular');
    made();
  }

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      await makeIfDue();
    } catch (error) {
      trouble(error);
    } finally {
      isLooking = false;
    }
  }

  const timer = setInterval(() => void look(), LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
