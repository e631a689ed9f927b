import type { Progress } from '../shared/events.ts';
import type { Notice } from '../shared/reminders/reminders.rules.ts';
import type { Settings } from '../shared/settings/settings.contract.ts';
import type { BackupKeeper } from './backup/backup.keeper.ts';
import type { VerifyArchive } from './backup/backup.verify.ts';
import type { Db } from './db/schema.ts';
import type { HandOver } from './handover/handover.state.ts';
import type { MakeDocx } from './portfolio/formats/docx-in-worker.ts';
import type { Scheduler } from './reminders/reminders.scheduler.ts';
import type { Takeout } from './takeout/takeout.running.ts';
import type { Places } from './vault/vault.place.ts';
import type { VaultSession } from './vault/vault.session.ts';

/** What a page is printed on. */
export type PaperSize = 'A4' | 'Letter';

/** A page for print: see `renderer/print.html`. `title` stands at the head of every sheet. */
export interface PrintPage {
  title: string;
  body: string;
  /** A4 where nothing is said. */
  size?: PaperSize;
}

/** What a document for print shows, found beside it under its name. */
export interface PrintAsset {
  bytes: Uint8Array;
  mediaType: string;
}

/** A whole document for print, with a style and margins of its own. Its links to addresses beside it stay relative. */
export interface PrintDocument {
  html: string;
  assets: ReadonlyMap<string, PrintAsset>;
}

export type FileKind =
  | 'pdf'
  | 'html'
  | 'docx'
  | 'zip'
  | 'backup'
  | 'template'
  | 'framework'
  | 'program'
  | 'round'
  | 'figures'
  | 'calendar'
  | 'copy'
  | 'takeout'
  | 'sealedTakeout';
/** Those that are read, too. */
export type ReadKind = Exclude<
  FileKind,
  'pdf' | 'html' | 'docx' | 'zip' | 'calendar' | 'copy' | 'takeout' | 'sealedTakeout'
>;

/** What only the window and the desktop can do; Electron's half of it is in `main/app`. */
export interface Desktop {
  /** Asks the coach where to put a file; undefined when they change their mind. */
  askWhereToSave(suggestedName: string, kind: FileKind): Promise<string | undefined>;
  /** Asks for a file that is there; undefined when they change their mind. */
  askForFile(kind: ReadKind): Promise<string | undefined>;
  askForFolder(purpose: 'journal' | 'backups' | 'forms'): Promise<string | undefined>;
  /** Shows a folder in the system's file manager. */
  showFolder(folder: string): void;
  /** Opens a file in the program that the system has for it. */
  openOutside(file: string): Promise<void>;
  /** Screen-share mode: a neutral title, and where the system can do it no picture of the window for others. */
  setScreenShare(isOn: boolean): void;
  isSharingScreen(): boolean;
  /** Prints a page to a PDF. */
  printToPdf(page: PrintPage): Promise<Uint8Array>;
  /** Prints a document to a PDF, with tags, bookmarks and nothing at the edges but what it brings along. */
  printDocument(document: PrintDocument): Promise<Uint8Array>;
  /** Prints a page on paper; false when the coach changed their mind. Throws `nothing-to-print-on`. */
  print(page: PrintPage): Promise<boolean>;
  /** Gives the screen to somebody else, or takes it back: in both directions the page is thrown away. */
  setHandedOver(isAway: boolean): void;
  applySettings(settings: Settings): void;
  answerClose(mayClose: boolean): void;
  answerLock(isSaved: boolean): void;
  noteActivity(): void;
  /** Whether this system shows notifications. */
  canRemind(): boolean;
  /** A notification of the operating system; a click on it brings the window to the front. */
  showReminder(notice: Notice): void;
}

/** Paths that handlers need by name. */
export interface Paths {
  readonly log: string;
  /** Where readable copies lie while another program shows them. */
  readonly copies: string;
  /** The journal's folder inside a folder that the coach chose. */
  journalIn(folder: string): string;
  /** The folder for backups inside one that the coach chose, so that a stick's first page stays tidy. */
  backupsIn(folder: string): string;
}

export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
}

/** Numbers and codes only: never a word of the coach's, a name, a path or a key. */
export interface Log {
  info(event: string, facts?: Record<string, string | number>): void;
  error(event: string, error: unknown): string;
}

/** The script and the style that every offline form carries (`tools/answer-form`). */
export interface FormCode {
  script: string;
  style: string;
}

/** What a handler is given: everything from outside that its answer may depend on. */
export interface Context {
  /** The open journal; throws `vault-locked` when there is none. */
  readonly db: Db;
  readonly vault: VaultSession;
  readonly keeper: BackupKeeper;
  readonly verify: VerifyArchive;
  readonly places: Places;
  readonly paths: Paths;
  /** The backup file that the coach picked by hand, from wherever it is. */
  readonly picked: { file: string | undefined };
  /** Whose the screen is: the door refuses almost everything while it is with somebody else. */
  readonly handover: HandOver;
  /** Looks for what is to be reminded of, once something was changed that it depends on. */
  readonly reminders: Pick<Scheduler, 'look'>;
  /** The whole journal on its way out, if it is. */
  readonly takeout: Takeout;
  /** Makes a Word file beside the window, which is answered meanwhile. */
  readonly makeDocx: MakeDocx;
  readonly settings: SettingsStore;
  readonly desktop: Desktop;
  readonly log: Log;
  /** Read when the first form is written. */
  answerForm(): Promise<FormCode>;
  progress(progress: Progress): void;
  now(): Date;
  newId(): string;
}
