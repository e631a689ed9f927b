/** What main announces to the window. Events announce, they do not ask; the answer to one is an operation. */
export interface Events {
  /** The journal was closed; the window forgets what it shows. */
  vaultLocked: null;
  /** Somebody started Cairn a second time; this window was brought to the front instead. */
  startedAgain: null;
  /** The window is about to close: save what is on the screen, then call `app:answerClose`. */
  closeRequested: null;
  /** Nobody has touched Cairn for a while: it locks in so many seconds unless somebody does. Null: somebody did. */
  lockSoon: { seconds: number } | null;
  /** The journal is about to be locked: save what is on the screen, then call `app:answerLock`. */
  lockRequested: null;
  /** How far a long piece of work is. */
  progress: Progress;
  /** A backup was made or could not be made, or a notice of the vault came or went. */
  vaultChanged: null;
  /** The coach clicked a reminder: next steps are what they want to see. */
  reminderClicked: null;
  /** A menu item or its key: see `menuCommands`. */
  menuCommand: MenuCommand;
}

/** `done` of `total`, both in steps of the work that is named. */
export interface Progress {
  work: 'check' | 'rotate' | 'restore' | 'backup' | 'takeout' | 'portfolio';
  done: number;
  total: number;
}

export type EventName = keyof Events;

export const eventNames = [
  'vaultLocked',
  'startedAgain',
  'closeRequested',
  'lockSoon',
  'lockRequested',
  'progress',
  'vaultChanged',
  'reminderClicked',
  'menuCommand',
] as const satisfies readonly EventName[];

export const menuCommands = [
  'newEntry',
  'quickNote',
  'nextStep',
  'search',
  'lock',
  'printEntry',
  'openSettings',
  'screenShare',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the preload puts on `window`. */
export interface Bridge {
  /** Asks main; refuses a channel that the contract does not name. */
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Listens to main; returns its own unsubscribe. */
  on<Name extends EventName>(name: Name, listener: (detail: Events[Name]) => void): () => void;
  readonly platform: string;
}
