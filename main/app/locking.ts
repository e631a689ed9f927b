import { type BrowserWindow, powerMonitor } from 'electron';
import { announce } from '../ipc/announce.ts';
import { idleStep } from './idle.ts';

/** How long the window may take to save what is on the screen before the journal is locked without its answer. */
const PATIENCE_MILLISECONDS = 3000;
/** How often the time without a touch is looked at, and on Linux whether the screen is locked. */
const LOOK_EVERY_MILLISECONDS = 5000;

export interface Locking {
  setMinutes(minutes: number): void;
  noteActivity(): void;
  /** The window's answer to `lockRequested`. */
  answer(isSaved: boolean): void;
  stop(): void;
}

export interface LockingParts {
  window: BrowserWindow;
  minutes: number;
  isOpen(): boolean;
  /** Whether the window is with somebody else: it is not asked then, and has nothing of the journal to save. */
  isAway(): boolean;
  lock(): Promise<void>;
}

/**
 * Locks by itself: after minutes without a touch, with a word a minute ahead, and at once when the computer sleeps or its
 * screen is locked. The window saves first. Where it cannot save, the journal stays open: words come before the lock.
 */
export function createLocking({ window, minutes, isOpen, isAway, lock }: LockingParts): Locking {
  let limit = minutes;
  let lastActivity = performance.now();
  let hasWarned = false;
  let patience: NodeJS.Timeout | undefined;

  function finish(): void {
    clearTimeout(patience);
    patience = undefined;
    void lock();
  }

  function request(): void {
    if (!isOpen() || patience) return;
    if (isAway()) {
      finish();
      return;
    }
    patience = setTimeout(finish, PATIENCE_MILLISECONDS);
    announce(window, 'lockRequested', null);
  }

  function answer(isSaved: boolean): void {
    if (!patience) return;
    if (isSaved) {
      finish();
      return;
    }
    clearTimeout(patience);
    patience = undefined;
    lastActivity = performance.now(); // asks again after as many minutes
  }

  function noteActivity(): void {
    lastActivity = performance.now();
    if (hasWarned) announce(window, 'lockSoon', null);
    hasWarned = false;
  }

  function look(): void {
    if (!isOpen()) return;
    const step = idleStep(performance.now() - lastActivity, limit);
    // Linux tells nobody that its screen was locked: it has to be asked.
    const isScreenLocked = process.platform === 'linux' && powerMonitor.getSystemIdleState(60) === 'locked';
    if (isScreenLocked || step.kind === 'lock') request();
    else if (step.kind === 'warn') {
      hasWarned = true;
      announce(window, 'lockSoon', { seconds: step.seconds });
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  powerMonitor.on('suspend', request);
  powerMonitor.on('lock-screen', request);
  powerMonitor.on('shutdown', request);
  return {
    noteActivity,
    answer,
    setMinutes(wanted) {
      limit = wanted;
      noteActivity();
    },
    stop() {
      clearInterval(timer);
      clearTimeout(patience);
    },
  };
}
