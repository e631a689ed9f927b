import { BrowserWindow, type Session } from 'electron';
import { AppError } from '../../shared/errors.ts';
import type { PaperSize, PrintDocument, PrintPage } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';
import type { AppProtocol } from './protocol.ts';

const MILLIMETRES_PER_INCH = 25.4;
const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH;

/** Width and height of a sheet, in millimetres. */
const sheets: Record<PaperSize, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** What is printed on has the same room on every sheet: a page that fits on one fits on the other. The margins take the rest. */
const ROOM = { width: 160, height: 247 };

function marginsOf(size: PaperSize): { side: number; end: number } {
  const { width, height } = sheets[size];
  return { side: (width - ROOM.width) / 2, end: (height - ROOM.height) / 2 };
}

/** Chromium sets head and foot in a page of their own, without our faces: sizes and margins must be said again. */
const runningStyle = (size: PaperSize) =>
  "font-family: 'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif; font-size: 8px; color: #62666c; width: 100%; " +
  `margin: 0 ${marginsOf(size).side}mm; display: flex; justify-content: space-between;`;

function runningHead(title: string, size: PaperSize): string {
  return `<div style="${runningStyle(size)}"><span>${escapeHtml(title)}</span></div>`;
}

function runningFoot(pageWords: string, size: PaperSize): string {
  const page = escapeHtml(pageWords)
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  return `<div style="${runningStyle(size)}"><span></span><span>${page}</span></div>`;
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

/** Lays a page out on its sheets and gives the PDF, tagged for screen readers. No file is written on the way. */
export async function printToPdf(
  session: Session,
  protocol: AppProtocol,
  { title, body, size = 'A4' }: PrintPage,
  pageWords: string,
): Promise<Uint8Array> {
  const { side, end } = marginsOf(size);
  const lent = protocol.lendPage(body);
  const window = createPrintWindow(session);
  try {
    await window.loadURL(lent.url);
    return await window.webContents.printToPDF({
      pageSize: size,
      margins: { top: inches(end), bottom: inches(end), left: inches(side), right: inches(side) },
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: runningHead(title, size),
      footerTemplate: runningFoot(pageWords, size),
    });
  } finally {
    window.destroy();
    lent.withdraw();
  }
}

/**
 * Lays a document out as its own style says: size and margins of its sheets, and what stands on them. With bookmarks from its
 * headings; pictures and faces are lent to it for as long as it takes.
 */
export async function printDocument(
  session: Session,
  protocol: AppProtocol,
  document: PrintDocument,
): Promise<Uint8Array> {
  const lent = protocol.lendDocument(document);
  const window = createPrintWindow(session);
  try {
    await window.loadURL(lent.url);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    lent.withdraw();
  }
}
