/** What main announces to the window. Events announce, they do not ask; the answer to one is an operation. */
export interface Events {
  /** The journal was closed; the window forgets what it shows. */
  vaultLocked: null;
  /** Somebody started Cairn a second time; this window was brought to the front instead. */
  startedAgain: null;
  /** The window is about to close: save what is on the screen, then call `app:answerClose`. */
  closeRequested: null;
  /** A menu item or its key: see `menuCommands`. */
  menuCommand: MenuCommand;
}

export type EventName = keyof Events;

export const eventNames = [
  'vaultLocked',
  'startedAgain',
  'closeRequested',
  'menuCommand',
] as const satisfies readonly EventName[];

export const menuCommands = ['newEntry', 'search', 'lock', 'printEntry', 'openSettings'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the preload puts on `window`. */
export interface Bridge {
  /** Asks main; refuses a channel that the contract does not name. */
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Listens to main; returns its own unsubscribe. */
  on<Name extends EventName>(name: Name, listener: (detail: Events[Name]) => void): () => void;
  readonly platform: string;
}
