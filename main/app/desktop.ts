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
  window: BrowserWindow;
}

async function askWhereToSave(window: BrowserWindow, defaultPath: string): Promise<string | undefined> {
  const { menu } = messages;
  const options = { title: menu.savePdf, defaultPath, filters: [{ name: menu.pdfFiles, extensions: ['pdf'] }] };
  const answer = await dialog.showSaveDialog(window, options);
  return answer.canceled ? undefined : answer.filePath;
}

/** Electron's half of `Desktop`. */
export function createDesktop({ session, protocol, closing, window }: DesktopParts): Desktop {
  return {
    askWhereToSave: (suggestedName) => askWhereToSave(window, suggestedName),
    printToPdf: (page) => printToPdf(session, protocol, page, messages.menu.pageOf),
    applySettings: ({ theme }: Settings) => {
      nativeTheme.themeSource = theme;
    },
    answerClose: (mayClose) => closing.answer(mayClose),
  };
}
