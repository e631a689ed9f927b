import { BrowserWindow, type Session } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { escapeHtml } from '../files/escape-html.ts';
import type { AppProtocol } from './protocol.ts';

const MILLIMETRES_PER_INCH = 25.4;
const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH;

/** Chromium sets head and foot in a page of their own, without our faces: sizes and margins must be said again. */
const runningStyle =
  "font-family: 'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif; font-size: 8px; color: #62666c; width: 100%; " +
  'margin: 0 25mm; display: flex; justify-content: space-between;';

function runningHead(title: string): string {
  return `<div style="${runningStyle}"><span>${escapeHtml(title)}</span></div>`;
}

function runningFoot(pageWords: string): string {
  const page = escapeHtml(pageWords)
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  return `<div style="${runningStyle}"><span></span><span>${page}</span></div>`;
}

/** A window that nobody sees, in which nothing can run: it only lays a page out. */
function createPrintWindow(session: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
    },
  });
}

/** Hands a page to the system's print dialog; false when the coach changed their mind. */
export async function printOnPaper(session: Session, protocol: AppProtocol, page: { body: string }): Promise<boolean> {
  const lent = protocol.lendPage(page.body);
  const window = createPrintWindow(session);
  try {
    await window.loadURL(lent.url);
    const reason = await new Promise<string>((resolve) => {
      window.webContents.print({ printBackground: true, pageSize: 'A4' }, (isPrinted, why) =>
        resolve(isPrinted ? '' : why || 'unknown'),
      );
    });
    if (reason === '') return true;
    if (/cancel/i.test(reason)) return false;
    throw new AppError('nothing-to-print-on');
  } finally {
    window.destroy();
    lent.withdraw();
  }
}

/** Lays a page out on A4 and gives the PDF, tagged for screen readers. No file is written on the way. */
export async function printToPdf(
  session: Session,
  protocol: AppProtocol,
  page: { title: string; body: string },
  pageWords: string,
): Promise<Uint8Array> {
  const lent = protocol.lendPage(page.body);
  const window = createPrintWindow(session);
  try {
    await window.loadURL(lent.url);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: inches(25), bottom: inches(25), left: inches(25), right: inches(25) },
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: runningHead(page.title),
      footerTemplate: runningFoot(pageWords),
    });
  } finally {
    window.destroy();
    lent.withdraw();
  }
}
