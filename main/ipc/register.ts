import { type BrowserWindow, ipcMain } from 'electron';
import { channelNames } from '../../shared/contract.ts';
import type { Result } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { dispatch } from './dispatch.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Opens the door: one channel per operation, for our own window's own page and nobody else. */
export function registerChannels(context: Context, window: BrowserWindow, origin: string): void {
  const windowId = window.webContents.id;
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, input: unknown): Promise<Result<unknown>> => {
      if (isTrustedSender(event, windowId, origin)) return dispatch(context, channel, input);
      context.log.info('refused a request from a stranger', { channel });
      return Promise.resolve({ ok: false, error: { code: 'invalid-input' } });
    });
  }
}
