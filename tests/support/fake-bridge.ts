import type { Context } from '../../main/context.ts';
import { dispatch } from '../../main/ipc/dispatch.ts';
import type { Bridge, EventName, Events } from '../../shared/events.ts';

export interface FakeBridge extends Bridge {
  /** Announces to the window, as main does. */
  announce<Name extends EventName>(name: Name, detail: Events[Name]): void;
  /** Every channel that was asked, in order. */
  readonly asked: string[];
}

/** `window.cairn` for component tests: no Electron between, but the real door, handlers and encrypted database. */
export function createFakeBridge(context: Context): FakeBridge {
  const listeners = new Map<EventName, Set<(detail: never) => void>>();
  const asked: string[] = [];
  return {
    asked,
    platform: 'linux',
    invoke(channel, input) {
      asked.push(channel);
      return dispatch(context, channel, structuredClone(input));
    },
    on(name, listener) {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName.add(listener));
      return () => void ofName.delete(listener);
    },
    announce(name, detail) {
      for (const listener of listeners.get(name) ?? []) (listener as (value: typeof detail) => void)(detail);
    },
  };
}
