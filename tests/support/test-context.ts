import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BackupKeeper } from '../../main/backup/backup.keeper.ts';
import { verifyArchiveHere } from '../../main/backup/backup.verify.ts';
import type { Context, Desktop, Log, PrintDocument } from '../../main/context.ts';
import { createHandOver } from '../../main/handover/handover.state.ts';
import { toDocx } from '../../main/portfolio/formats/docx.ts';
import { createScheduler } from '../../main/reminders/reminders.scheduler.ts';
import { createTakeout } from '../../main/takeout/takeout.running.ts';
import { sealHere } from '../../main/takeout/takeout.seal.ts';
import { confirmCreation, prepareCreation } from '../../main/vault/vault.create.ts';
import { statePath } from '../../main/vault/vault.files.ts';
import { type DeriveKey, deriveKeyHere, type KdfParameters } from '../../main/vault/vault.kdf.ts';
import { keyWorkHere } from '../../main/vault/vault.key-work.ts';
import { closeFiles } from '../../main/vault/vault.open-vault.ts';
import { createPlaces } from '../../main/vault/vault.place.ts';
import { createQuickUnlock, type Keychain } from '../../main/vault/vault.quick-unlock.ts';
import { VaultSession } from '../../main/vault/vault.session.ts';
import { currentTimeZone } from '../../shared/calendar/time-zone.ts';
import type { Progress } from '../../shared/events.ts';
import type { Notice } from '../../shared/reminders/reminders.rules.ts';
import { defaultSettings, type Settings } from '../../shared/settings/settings.contract.ts';
import { pdfAsPrinted } from './printed-pdf.ts';

/** The cheapest parameters that an existing vault may have: tests open many. */
export const quickKdf: KdfParameters = { name: 'argon2id', memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };

export const testPassphrase = 'four unrelated plain words';

const derived = new Map<string, Promise<Uint8Array>>();

/** The same passphrase, salt and cost give the same bytes: they are worked out once, and every asker gets its own copy. */
const deriveOnce: DeriveKey = async (passphrase, salt, parameters) => {
  const asked = JSON.stringify([passphrase, Buffer.from(salt).toString('hex'), parameters]);
  const bytes = derived.get(asked) ?? deriveKeyHere(passphrase, salt, parameters);
  derived.set(asked, bytes);
  return new Uint8Array(await bytes);
};

/** A session with a short way to a new journal. */
export interface TestVault extends VaultSession {
  /** Creates the journal and opens it; the answer is its recovery key. */
  create(passphrase: string): Promise<string>;
}

export interface TestContext extends Context {
  readonly vault: TestVault;
  /** The journal's folder; beside it lie `backups` and what else the app keeps. */
  readonly folder: string;
  /** What the log was told, for asserting that it holds no word of the coach's. */
  readonly logged: string[];
  /** What is set here happens next: what the coach answers to the system's dialogs, the time, the system's keychain. */
  readonly world: World;
  readonly closeAnswers: boolean[];
  readonly progressed: Progress[];
  dispose(): Promise<void>;
}

export interface World {
  saveTo: string | undefined;
  open: string | undefined;
  now: Date;
  /** Milliseconds of the clock that nobody can set. */
  clock: number;
  /** Undefined: that of this computer. */
  timeZone: string | undefined;
  keychain: string | undefined;
  printed: { title: string; body: string }[];
  documents: PrintDocument[];
  /** Readable copies that were handed to another program. */
  openedOutside: string[];
  isSharingScreen: boolean;
  /** Whether this system shows notifications, and those that it showed. */
  canRemind: boolean;
  reminded: Notice[];
  /** The look that the scheduler of reminders planned last, and after how many milliseconds. */
  timer: { run(): void; milliseconds: number } | undefined;
  /** Whether the window is with somebody else. */
  isHandedOver: boolean;
  /** How often the time that a passphrase costs was spent. */
  derivations: number;
}

function memoryLog(logged: string[]): Log {
  return {
    info: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })),
    error(event, error) {
      logged.push(JSON.stringify({ event, name: (error as Error)?.name, code: (error as { code?: unknown })?.code }));
      return `reference-${logged.length}`;
    },
  };
}

/** A keychain that keeps what it is given under its own name, as the systems' do. */
function testKeychain(world: World): Keychain {
  return {
    backend: () => world.keychain,
    seal: (text) => Buffer.from(JSON.stringify({ by: world.keychain, text })),
    open(sealed) {
      const { by, text } = JSON.parse(Buffer.from(sealed).toString()) as { by: string; text: string };
      if (by !== world.keychain) throw new Error('sealed by another');
      return text;
    },
  };
}

function testDesktop(world: World, closeAnswers: boolean[]): Desktop {
  return {
    askWhereToSave: async () => world.saveTo,
    askForFile: async () => world.open,
    askForFolder: async () => world.open,
    showFolder() {},
    async openOutside(file) {
      world.openedOutside.push(file);
    },
    setScreenShare(isOn) {
      world.isSharingScreen = isOn;
    },
    isSharingScreen: () => world.isSharingScreen,
    async printToPdf(page) {
      world.printed.push(page); // printing itself is Electron's and is tested there
      return Buffer.from('%PDF-');
    },
    async printDocument(document) {
      world.documents.push(document);
      return pdfAsPrinted(document.html);
    },
    async print(page) {
      world.printed.push(page);
      return true;
    },
    setHandedOver(isAway) {
      world.isHandedOver = isAway;
    },
    applySettings() {},
    answerClose: (mayClose) => void closeAnswers.push(mayClose),
    answerLock() {},
    noteActivity() {},
    canRemind: () => world.canRemind,
    showReminder: (notice) => void world.reminded.push(notice),
  };
}

/** Handlers' surroundings with a real encrypted journal in a folder of its own; only the desktop is played. */
export function createTestContext({
  folder = join(mkdtempSync(join(tmpdir(), 'cairn-')), 'journal'),
} = {}): TestContext {
  const home = dirname(folder);
  const logged: string[] = [];
  const closeAnswers: boolean[] = [];
  const progressed: Progress[] = [];
  const world: World = {
    saveTo: undefined,
    open: undefined,
    now: new Date(2026, 10, 19, 14, 32),
    clock: 0,
    timeZone: undefined,
    keychain: undefined,
    printed: [],
    documents: [],
    openedOutside: [],
    isSharingScreen: false,
    canRemind: true,
    reminded: [],
    timer: undefined,
    isHandedOver: false,
    derivations: 0,
  };
  let settings: Settings = defaultSettings;
  const now = () => world.now;
  const log = memoryLog(logged);
  const places = createPlaces(join(home, 'place.json'), { journal: folder, backups: join(home, 'backups') });
  const keeper = new BackupKeeper({ places, verify: verifyArchiveHere, now });
  const desktop = testDesktop(world, closeAnswers);
  const handover = createHandOver(desktop.setHandedOver);
  const takeout = createTakeout(sealHere(10));
  const session = new VaultSession({
    places,
    keeper,
    verify: verifyArchiveHere,
    quickUnlock: createQuickUnlock(join(home, 'quick-unlock.json'), testKeychain(world)),
    kdf: quickKdf,
    isCalibrated: false,
    keyWork: {
      ...keyWorkHere,
      derive(...words) {
        world.derivations++;
        return deriveOnce(...words);
      },
    },
    now,
    milliseconds: () => world.clock,
    changed(isOpen) {
      if (!isOpen)
        handover.end(); // as the door does
      else void reminders.opened();
    },
    async closing(db) {
      await takeout.end('locked');
      await reminders.closing(db);
    },
    progress: (progress) => void progressed.push(progress),
    trouble: (event, error) => log.error(event, error),
  });
  // The app's own scheduler; its clock is the test's, and a minute passes when a test says so (`reminders.look`).
  const reminders = createScheduler({
    now,
    timeZone: () => world.timeZone ?? currentTimeZone(),
    later(run, milliseconds) {
      world.timer = { run, milliseconds };
      return () => {};
    },
    journal: () => session.idle?.database.db,
    isPrivate: () => !world.isSharingScreen && handover.form === undefined,
    show: desktop.showReminder,
    trouble: (error) => void log.error('reminders', error),
  });
  const create = async (passphrase: string) => {
    const { groups, askFor } = await prepareCreation(session, folder, passphrase);
    await confirmCreation(
      session,
      askFor.map((number) => groups[number - 1] ?? ''),
    );
    return groups.join('-');
  };
  const vault = Object.assign(session, { create });
  return {
    get db() {
      return vault.db;
    },
    vault,
    keeper,
    verify: verifyArchiveHere,
    places,
    paths: {
      log: join(home, 'cairn.log'),
      copies: join(home, 'readable-copies'),
      journalIn: (chosen) => join(chosen, 'Cairn journal'),
      backupsIn: (chosen) => join(chosen, 'Cairn backups'),
    },
    picked: { file: undefined },
    settings: {
      read: () => settings,
      write(wanted) {
        settings = wanted;
      },
    },
    handover,
    reminders,
    takeout,
    makeDocx: toDocx,
    desktop,
    log,
    answerForm: async () => (await import('../../tools/answer-form/bundle.mjs')).bundleAnswerForm(),
    progress: (progress) => void progressed.push(progress),
    now,
    newId: randomUUID,
    folder,
    logged,
    world,
    closeAnswers,
    progressed,
    async dispose() {
      if (vault.isOpen) await closeFiles(vault.opened); // without the backup that locking makes
      await vault.settled();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

let newJournal: Promise<Map<string, Buffer>> | undefined;

/** The files of a journal as they are when it was just made, by their names. */
async function makeNewJournal(): Promise<Map<string, Buffer>> {
  const context = createTestContext();
  await context.vault.create(testPassphrase);
  await context.vault.lock();
  await context.vault.settled();
  rmSync(statePath(context.folder)); // written on closing
  const files = readdirSync(context.folder).map((name) => [name, readFileSync(join(context.folder, name))] as const);
  await context.dispose();
  return new Map(files);
}

/** The same with a new journal, open. It is made once in a process, and everybody who asks has a copy. */
export async function openTestJournal(): Promise<TestContext> {
  newJournal ??= makeNewJournal();
  const context = createTestContext();
  mkdirSync(context.folder, { mode: 0o700 });
  for (const [name, content] of await newJournal) writeFileSync(join(context.folder, name), content, { mode: 0o600 });
  context.places.chooseJournal(context.folder);
  await context.vault.unlock(testPassphrase);
  return context;
}
