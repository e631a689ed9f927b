import type { Settings } from '../shared/settings/settings.contract.ts';
import type { Db } from './db/schema.ts';
import type { VaultSession } from './vault/vault.session.ts';

/** What only the window and the desktop can do; Electron's half of it is in `main/app`. */
export interface Desktop {
  /** Asks the coach where to put a file; undefined when they change their mind. */
  askWhereToSave(suggestedName: string): Promise<string | undefined>;
  /** Prints a page (see `renderer/print.html`) to an A4 PDF. `runningTitle` stands at the head of every sheet. */
  printToPdf(page: { title: string; body: string }): Promise<Uint8Array>;
  applySettings(settings: Settings): void;
  answerClose(mayClose: boolean): void;
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

/** What a handler is given: everything from outside that its answer may depend on. */
export interface Context {
  /** The open journal; throws `vault-locked` when there is none. */
  readonly db: Db;
  readonly vault: VaultSession;
  readonly settings: SettingsStore;
  readonly desktop: Desktop;
  readonly log: Log;
  now(): Date;
  newId(): string;
}
