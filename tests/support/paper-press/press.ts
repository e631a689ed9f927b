import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { printDocument } from '../../../main/app/print.ts';
import { registerScheme, serveApp } from '../../../main/app/protocol.ts';
import type { PrintDocument } from '../../../main/context.ts';
import { toHtmlFile } from '../../../main/portfolio/formats/html-file.ts';
import { toPdf } from '../../../main/portfolio/formats/pdf.ts';
import type { Prepared, ReadyPicture } from '../../../main/portfolio/prepared.ts';
import { everyKind } from '../made-portfolio.extras.ts';
import { type MadePortfolio, madePortfolio } from '../made-portfolio.ts';

/** What is asked of the press; see `press-window.ts`. */
export interface Order {
  folder: string;
  name: string;
  theme: 'literata' | 'plain';
  size: 'A4' | 'Letter';
  parts: number;
  piecesPerPart: number;
  /** A folder with JPEG and PNG files. */
  pictures: string;
  withEveryKind: boolean;
  /** Chromium's own printing comes before the portfolio's and not after it. */
  isAloneFirst?: boolean;
}

export interface Pressed {
  pages: number;
  places: { id: string; page: number }[];
  /** Milliseconds: the portfolio, and the same page printed by Chromium alone. */
  made: number;
  printed: number;
  /** Megabytes of all of the program's processes, at the most while it was made. */
  madeMemory: number;
  printedMemory: number;
}

function readPictures(folder: string): ReadyPicture[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const [, width = '', height = ''] = /-(\d+)x(\d+)\./.exec(name) ?? [];
      const mediaType = name.endsWith('.png') ? ('image/png' as const) : ('image/jpeg' as const);
      return { bytes: readFileSync(join(folder, name)), mediaType, width: Number(width), height: Number(height) };
    });
}

const LOOK_EVERY_MILLISECONDS = 20;

/** Does some work, with the time that it took and the memory that all processes had at the most. */
async function measured<T>(work: () => Promise<T>): Promise<{ result: T; time: number; memory: number }> {
  let memory = 0;
  const look = () => {
    const now = app.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024;
    memory = Math.max(memory, now);
  };
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  const started = performance.now();
  try {
    const result = await work();
    const time = performance.now() - started;
    look();
    return { result, time, memory };
  } finally {
    clearInterval(timer);
  }
}

/** The page as it is given to the printer, without printing it. */
function pageOf(prepared: Prepared): Promise<PrintDocument> {
  return new Promise((resolve) => {
    const neverPrints = (document: PrintDocument) => {
      resolve(document);
      return new Promise<Uint8Array>(() => {});
    };
    void toPdf(prepared, { printDocument: neverPrints });
  });
}

registerScheme();
app.on('window-all-closed', () => {});

/** Cairn's own printing, without the rest of Cairn: the same session, protocol and window. */
async function start(): Promise<void> {
  await app.whenReady();
  const own = session.fromPartition('press');
  const nothing = () => Promise.resolve(new Response(null, { status: 404 }));
  const protocol = serveApp(own, { root: import.meta.dirname, serveAttachment: nothing, isAway: () => false });
  const press = async (order: Order): Promise<Pressed> => {
    const { folder, name, theme, size, parts, piecesPerPart, withEveryKind } = order;
    const content: MadePortfolio = {
      ...{ parts, piecesPerPart, look: { theme, size } },
      pictures: readPictures(order.pictures),
      extras: withEveryKind ? everyKind : [],
    };
    const prepared = madePortfolio(content);
    const given = await pageOf(prepared);
    const printAlone = () => measured(() => printDocument(own, protocol, given));
    const before = order.isAloneFirst ? await printAlone() : undefined; // what comes second finds a warmer machine
    const made = await measured(() =>
      toPdf(prepared, { printDocument: (document) => printDocument(own, protocol, document) }),
    );
    const printed = before ?? (await printAlone());
    const { pdf, pages, places } = made.result;
    writeFileSync(join(folder, `${name}.pdf`), pdf);
    writeFileSync(join(folder, `${name}.raw.pdf`), printed.result);
    writeFileSync(join(folder, `${name}.html`), await toHtmlFile(prepared));
    return {
      ...{ pages, places, made: made.time, printed: printed.time },
      ...{ madeMemory: made.memory, printedMemory: printed.memory },
    };
  };
  Object.assign(globalThis, { press });
  await new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank');
}

void start();
