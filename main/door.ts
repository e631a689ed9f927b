import { randomUUID } from 'node:crypto';
import type { Result } from '../shared/errors.ts';
import type { Context, Desktop, Log, SettingsStore } from './context.ts';
import { dispatch } from './ipc/dispatch.ts';
import { type DeriveKey, strongKdf } from './vault/vault.kdf.ts';
import { VaultSession } from './vault/vault.session.ts';

export interface DoorParts {
  /** Where the journal is or will be. */
  folder: string;
  derive: DeriveKey;
  settings: SettingsStore;
  desktop: Desktop;
  log: Log;
  /** Called after the journal was opened or closed. */
  changed(isOpen: boolean): void;
}

export interface Door {
  readonly vault: VaultSession;
  ask(channel: string, input: unknown): Promise<Result<unknown>>;
}

const now = () => new Date();

/** Everything behind the door: the vault, the domains, and what their handlers are given. */
export function openDoor({ folder, derive, settings, desktop, log, changed }: DoorParts): Door {
  const vault = new VaultSession({ folder, kdf: strongKdf, derive, now, changed });
  const context: Context = {
    get db() {
      return vault.db;
    },
    vault,
    settings,
    desktop,
    log,
    now,
    newId: randomUUID,
  };
  return { vault, ask: (channel, input) => dispatch(context, channel, input) };
}
