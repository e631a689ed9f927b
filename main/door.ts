import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { currentTimeZone } from '../shared/calendar/time-zone.ts';
import type { Result } from '../shared/errors.ts';
import type { Progress } from '../shared/events.ts';
import { removeCopies } from './attachments/attachments.outside.ts';
import { serveAttachment } from './attachments/attachments.serve.ts';
import { BackupKeeper } from './backup/backup.keeper.ts';
import { createBackupSchedule } from './backup/backup.schedule.ts';
import type { VerifyArchive } from './backup/backup.verify.ts';
import type { Context, Desktop, Log, SettingsStore } from './context.ts';
import { createHandOver, type HandOver } from './handover/handover.state.ts';
import { dispatch } from './ipc/dispatch.ts';
import { tidyEverything } from './journal/journal.tidy.ts';
import type { MakeDocx } from './portfolio/formats/docx-in-worker.ts';
import { createScheduler, type Scheduler } from './reminders/reminders.scheduler.ts';
import { createTakeout } from './takeout/takeout.running.ts';
import type { Seal } from './takeout/takeout.seal.ts';
import { strongKdf } from './vault/vault.kdf.ts';
import type { KeyWork } from './vault/vault.key-work.ts';
import { createPlaces } from './vault/vault.place.ts';
import { createQuickUnlock, type Keychain } from './vault/vault.quick-unlock.ts';
import { keepReserve } from './vault/vault.reserve.ts';
import { VaultSession } from './vault/vault.session.ts';

/**
 * When reminders look for the first time: once what opens the journal has returned. Reading from within it left a copy of the
 * database key where nothing overwrites it, at the very beginning of the stack (`tests/proof/vault/key-after-lock.ts`).
 */
const READ_BY_THEN = 500;

export interface DoorParts {
  paths: { journal: string; backups: string; place: string; quickUnlock: string; log: string };
  keyWork: KeyWork;
  verify: VerifyArchive;
  seal: Seal;
  makeDocx: MakeDocx;
  keychain: Keychain;
  settings: SettingsStore;
  desktop: Desktop;
  log: Log;
  answerForm: Context['answerForm'];
  /** Called after the journal was opened or closed. */
  changed(isOpen: boolean): void;
  /** Called after a notice came or went, or a backup was made. */
  noticed(): void;
  progress(progress: Progress): void;
}

export interface Door {
  readonly vault: VaultSession;
  readonly handover: HandOver;
  readonly reminders: Pick<Scheduler, 'look'>;
  ask(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Answers the window's request for `/attachment/…` with the open journal's content. */
  serveAttachment(pathname: string, range: string | null): Promise<Response>;
  /** Closes the journal and waits for its last backup. */
  close(): Promise<void>;
}

const now = () => new Date();

/** Cairn's files go into a folder of their own, unless the coach chose one that is called so. */
const inside = (name: string) => (folder: string) => (/cairn/i.test(basename(folder)) ? folder : join(folder, name));

/** Everything behind the door: the vault, the domains, and what their handlers are given. */
export function openDoor(parts: DoorParts): Door {
  const { paths, keyWork, verify, seal, makeDocx, keychain, settings, desktop, log } = parts;
  const { answerForm, changed, noticed, progress } = parts;

  const places = createPlaces(paths.place, paths);
  const keeper = new BackupKeeper({ places, verify, now });
  const copies = join(dirname(paths.log), 'readable-copies');
  const takeCopiesAway = () => {
    const left = removeCopies(copies);
    if (left > 0) log.info('copies left', { left });
  };
  const takeout = createTakeout(seal);
  const handover = createHandOver((isAway) => desktop.setHandedOver(isAway));
  const vault = new VaultSession({
    places,
    keeper,
    verify,
    quickUnlock: createQuickUnlock(paths.quickUnlock, keychain),
    kdf: strongKdf,
    isCalibrated: true,
    keyWork,
    now,
    milliseconds: () => performance.now(),
    changed(isOpen) {
      if (!isOpen) {
        takeCopiesAway();
        handover.end(); // a closed journal has nothing to hand over: what follows is the unlock screen
      }
      changed(isOpen);
      const begin = () => vault.held && void reminders.opened(); // it may be locked again by then
      if (isOpen) setTimeout(begin, READ_BY_THEN);
    },
    async closing(db) {
      await takeout.end('locked');
      await reminders.closing(db);
    },
    noticed,
    progress,
    trouble: (event, error) => log.error(event, error),
  });
  const reminders = createScheduler({
    now,
    timeZone: currentTimeZone,
    later(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    journal: () => vault.idle?.database.db,
    isPrivate: () => !desktop.isSharingScreen() && handover.form === undefined,
    show: desktop.showReminder,
    trouble: (error) => void log.error('reminders', error),
  });
  const schedule = createBackupSchedule({
    vault,
    milliseconds: () => performance.now(),
    made: noticed,
    trouble: (error) => log.error('backup', error),
    async everyMinute(folder) {
      keepReserve(folder);
      await tidyEverything(context);
    },
  });
  const context: Context = {
    get db() {
      return vault.db;
    },
    vault,
    keeper,
    verify,
    places,
    paths: { log: paths.log, copies, journalIn: inside('Cairn journal'), backupsIn: inside('Cairn backups') },
    picked: { file: undefined },
    handover,
    reminders,
    takeout,
    makeDocx,
    settings,
    desktop,
    log,
    answerForm,
    progress,
    now,
    newId: randomUUID,
  };
  keeper.tidy();
  takeCopiesAway(); // those of a Cairn that crashed
  return {
    vault,
    handover,
    reminders,
    ask: (channel, input) => dispatch(context, channel, input),
    serveAttachment: async (pathname, range) =>
      handover.form ? new Response(null, { status: 404 }) : serveAttachment(context, pathname, range),
    async close() {
      schedule.stop();
      reminders.stop();
      await vault.lock('quit');
      await vault.settled();
      takeCopiesAway();
    },
  };
}
