import { type BrowserWindow, ipcMain } from 'electron';
import type { Result } from '../../shared/errors.ts';
import type { Log } from '../context.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** `channelNames` of shared/contract.ts, put in by the bundler: the contract itself is read later, with the door. */
declare const __CHANNEL_NAMES__: readonly string[];

export type Ask = (channel: string, input: unknown) => Promise<Result<unknown>>;

/** Opens the door: one channel per operation, for our own window's own page and nobody else. */
export function registerChannels(ask: Ask, window: BrowserWindow, origin: string, log: Log): void {
  const windowId = window.webContents.id;
  for (const channel of __CHANNEL_NAMES__) {
    ipcMain.handle(channel, (event, input: unknown): Promise<Result<unknown>> => {
      if (isTrustedSender(event, windowId, origin)) return ask(channel, input);
      log.info('refused a request from a stranger', { channel });
      return Promise.resolve({ ok: false, error: { code: 'invalid-input' } });
    });
  }
}
