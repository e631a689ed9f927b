import { type BrowserWindow, dialog, nativeTheme, type Session } from 'electron';
import { messages } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings/settings.contract.ts';
import type { Desktop } from '../context.ts';
import type { Closing } from './closing.ts';
import { printToPdf } from './print.ts';
import type { AppProtocol } from './protocol.ts';

export interface DesktopParts {
  session: Session;
  protocol: AppProtocol;
  closing: Closing;
  currentWindow(): BrowserWindow | undefined;
}

async function askWhereToSave(window: BrowserWindow | undefined, defaultPath: string): Promise<string | undefined> {
  const { menu } = messages;
  const options = { title: menu.savePdf, defaultPath, filters: [{ name: menu.pdfFiles, extensions: ['pdf'] }] };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled ? undefined : answer.filePath;
}

/** Electron's half of `Desktop`. */
export function createDesktop({ session, protocol, closing, currentWindow }: DesktopParts): Desktop {
  return {
    askWhereToSave: (suggestedName) => askWhereToSave(currentWindow(), suggestedName),
    printToPdf: (page) => printToPdf(session, protocol, page, messages.menu.pageOf),
    applySettings: ({ theme }: Settings) => {
      nativeTheme.themeSource = theme;
    },
    answerClose: (mayClose) => closing.answer(mayClose),
  };
}
