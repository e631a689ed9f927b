import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventName } from '../../shared/events.ts';

/** `channelNames` of shared/contract.ts, put in by the bundler: the preload itself carries no library. */
declare const __CHANNEL_NAMES__: readonly string[];
declare const __EVENT_NAMES__: readonly string[];

const channelNames: ReadonlySet<string> = new Set(__CHANNEL_NAMES__);
const eventNames: ReadonlySet<string> = new Set(__EVENT_NAMES__);

const bridge: Bridge = {
  platform: process.platform,

  invoke(channel, input) {
    if (!channelNames.has(channel)) return Promise.reject(new Error('no such channel'));
    return ipcRenderer.invoke(channel, input);
  },

  on(name: EventName, listener: (detail: never) => void) {
    if (!eventNames.has(name)) throw new Error('no such event');
    const pass = (_event: unknown, ...details: unknown[]) => listener(details[0] as never); // Electron's event stays here
    ipcRenderer.on(name, pass);
    return () => void ipcRenderer.off(name, pass);
  },
};

contextBridge.exposeInMainWorld('cairn', bridge);
