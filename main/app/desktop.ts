import { type BrowserWindow, dialog, nativeTheme, type OpenDialogOptions, type Session, shell } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { messages } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings/settings.contract.ts';
import type { Desktop, FileKind, ReadKind } from '../context.ts';
import type { Closing } from './closing.ts';
import type { Locking } from './locking.ts';
import { printDocument, printOnPaper, printToPdf } from './print.ts';
import type { AppProtocol } from './protocol.ts';
import { createScreenShare, neutralFileName } from './screen-share.ts';

export interface DesktopParts {
  session: Session;
  protocol: AppProtocol;
  closing: Closing;
  locking: Locking;
  reminding: Pick<Desktop, 'canRemind' | 'showReminder'>;
  setHandedOver: Desktop['setHandedOver'];
  window: BrowserWindow;
}

const { menu } = messages;
const fileKinds: Record<FileKind, { title: string; name: string; extensions: string[] }> = {
  pdf: { title: menu.savePdf, name: menu.pdfFiles, extensions: ['pdf'] },
  html: { title: menu.saveHtml, name: menu.htmlFiles, extensions: ['html'] },
  docx: { title: menu.saveDocx, name: menu.docxFiles, extensions: ['docx'] },
  zip: { title: menu.saveZip, name: menu.zipFiles, extensions: ['zip'] },
  backup: { title: menu.saveBackup, name: menu.backupFiles, extensions: ['cairnbackup'] },
  template: { title: menu.saveTemplate, name: menu.templateFiles, extensions: ['json'] },
  framework: { title: menu.saveFramework, name: menu.frameworkFiles, extensions: ['json'] },
  program: { title: menu.saveProgram, name: menu.programFiles, extensions: ['json'] },
  round: { title: menu.saveRound, name: menu.roundFiles, extensions: ['json'] },
  figures: { title: menu.saveFigures, name: menu.figuresFiles, extensions: ['age'] },
  calendar: { title: menu.saveCalendar, name: menu.calendarFiles, extensions: ['ics'] },
  takeout: { title: menu.saveTakeout, name: menu.takeoutFiles, extensions: ['zip'] },
  sealedTakeout: { title: menu.saveTakeout, name: menu.sealedTakeoutFiles, extensions: ['age'] },
  copy: { title: menu.saveCopy, name: menu.anyFiles, extensions: ['*'] },
};

/** What is taken in beside what Cairn writes itself: Mahara's frameworks, which are lists of requirements too. */
const alsoOpened: Partial<Record<ReadKind, string[]>> = { framework: ['matrix'], program: ['matrix'] };

async function askWhereToSave(window: BrowserWindow, defaultPath: string, kind: FileKind): Promise<string | undefined> {
  const { title, name, extensions } = fileKinds[kind];
  const answer = await dialog.showSaveDialog(window, { title, defaultPath, filters: [{ name, extensions }] });
  return answer.canceled ? undefined : answer.filePath;
}

async function askToOpen(window: BrowserWindow, options: OpenDialogOptions): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, options);
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Electron's half of `Desktop`. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { session, protocol, closing, locking, reminding, setHandedOver, window } = parts;
  const fileTitles: Record<ReadKind, string> = {
    backup: menu.chooseBackup,
    template: menu.chooseTemplate,
    framework: menu.chooseFramework,
    program: menu.chooseProgram,
    round: menu.chooseRound,
    figures: menu.chooseFigures,
  };
  const screenShare = createScreenShare(window);
  const folderTitles = { journal: menu.journalFolder, backups: menu.backupFolder, forms: menu.formsFolder };
  return {
    askWhereToSave: (name, kind) => askWhereToSave(window, screenShare.isOn() ? neutralFileName(name) : name, kind),
    askForFile: (kind) =>
      askToOpen(window, {
        title: fileTitles[kind],
        properties: ['openFile', 'dontAddToRecent'],
        filters: [
          { name: fileKinds[kind].name, extensions: [...fileKinds[kind].extensions, ...(alsoOpened[kind] ?? [])] },
        ],
      }),
    askForFolder: (purpose) =>
      askToOpen(window, {
        title: folderTitles[purpose],
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      }),
    async openOutside(file) {
      const trouble = await shell.openPath(file);
      if (trouble !== '') throw new AppError('attachment-not-openable');
    },
    setScreenShare: screenShare.set,
    isSharingScreen: screenShare.isOn,
    showFolder: (folder) => shell.showItemInFolder(folder),
    printToPdf: (page) => printToPdf(session, protocol, page, menu.pageOf),
    printDocument: (document) => printDocument(session, protocol, document),
    print: (page) => printOnPaper(session, protocol, page),
    setHandedOver,
    applySettings({ theme, autoLockMinutes }: Settings) {
      nativeTheme.themeSource = theme;
      locking.setMinutes(autoLockMinutes);
    },
    answerClose: (mayClose) => closing.answer(mayClose),
    answerLock: (isSaved) => locking.answer(isSaved),
    noteActivity: () => locking.noteActivity(),
    ...reminding,
  };
}
