import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { printDocument } from '../../../main/app/print.ts';
import { registerScheme, serveApp } from '../../../main/app/protocol.ts';
import type { PrintDocument } from '../../../main/context.ts';
import { toHtmlFile } from '../../../main/portfolio/formats/html-file.ts';
import { toPdf } from '../../../main/portfolio/formats/pdf.ts';
import type { ReadyPicture } from '../../../main/portfolio/prepared.ts';
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
}

export interface Pressed {
  pages: number;
  places: { id: string; page: number }[];
  /** Milliseconds and bytes: the portfolio, and the same page printed by Chromium alone. */
  made: number;
  printed: number;
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
    let given: PrintDocument | undefined;
    const started = performance.now();
    const { pdf, pages, places } = await toPdf(prepared, {
      printDocument(document) {
        given = document;
        return printDocument(own, protocol, document);
      },
    });
    const made = performance.now() - started;
    writeFileSync(join(folder, `${name}.pdf`), pdf);
    writeFileSync(join(folder, `${name}.html`), await toHtmlFile(prepared));
    const again = performance.now();
    const raw = given ? await printDocument(own, protocol, given) : new Uint8Array();
    const printed = performance.now() - again;
    writeFileSync(join(folder, `${name}.raw.pdf`), raw);
    return { pages, places, made, printed };
  };
  Object.assign(globalThis, { press });
  await new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank');
}

void start();
