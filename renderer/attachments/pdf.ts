import {
  getDocument,
  PasswordException,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { fetchPart } from './address.ts';

type Bundled = Record<string, string>;

/** What PDFs may ask for beyond themselves: letters and tables that they leave out. All of it comes with Cairn. */
const bundled: Readonly<Record<string, Bundled>> = {
  cMapUrl: import.meta.glob('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  standardFontDataUrl: import.meta.glob('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  wasmUrl: import.meta.glob('../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};

/** Fetches what comes with Cairn by the name that the library knows it under. */
class BundledData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const [, url] = Object.entries(bundled[kind] ?? {}).find(([path]) => path.endsWith(`/${filename}`)) ?? [];
    if (url === undefined) throw new Error('not bundled');
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

const FIRST_BYTES = 64 * 1024;

/** Hands the library the parts that it asks for: a PDF of a gigabyte never stands in memory. */
class StoreTransport extends PDFDataRangeTransport {
  readonly #id: string;
  readonly #fail: (error: unknown) => void;

  constructor({ id, bytes }: Attachment, first: Uint8Array, fail: (error: unknown) => void) {
    super(bytes, first);
    this.#id = id;
    this.#fail = fail;
  }

  override requestDataRange(begin: number, end: number): void {
    fetchPart(this.#id, begin, end).then((part) => this.onDataRange(begin, part), this.#fail);
  }
}

export type PdfTrouble = 'damaged' | 'password' | 'unknown';

export interface OpenPdf {
  pages: number;
  getPage(number: number): Promise<PDFPageProxy>;
  close(): void;
}

type Source = Pick<Parameters<typeof getDocument>[0] & object, 'data' | 'range'>;

/** Nothing in it runs: there is no scripting here. `source` is told how to give up before it is read to the end. */
async function open(source: (fail: (error: unknown) => void) => Source): Promise<OpenPdf> {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const document = await new Promise<PDFDocumentProxy>((resolve, reject) => {
      const task = getDocument({
        ...source(reject),
        worker,
        BinaryDataFactory: BundledData,
        cMapUrl: 'bundled/',
        standardFontDataUrl: 'bundled/',
        wasmUrl: 'bundled/',
        useSystemFonts: false,
        useWorkerFetch: false,
        disableAutoFetch: true,
        disableStream: true,
        disableWorkerRendering: true,
        enableXfa: false,
      });
      task.promise.then(resolve, reject);
    });
    return { pages: document.numPages, getPage: (number) => document.getPage(number), close };
  } catch (error) {
    close();
    const isPassword = error instanceof PasswordException;
    throw isPassword ? 'password' : error === 'damaged' ? error : ('unknown' satisfies PdfTrouble);
  }
}

/** Opens a PDF from the encrypted store. Rejects with a `PdfTrouble`. */
export async function openPdf(attachment: Attachment): Promise<OpenPdf> {
  const first = await fetchPart(attachment.id, 0, Math.min(attachment.bytes, FIRST_BYTES)).catch(() => {
    throw 'damaged' satisfies PdfTrouble;
  });
  return open((fail) => ({
    range: new StoreTransport(attachment, first, () => fail('damaged' satisfies PdfTrouble)),
  }));
}

/** Opens a PDF that is in memory; the bytes are the library's from then on. Rejects with a `PdfTrouble`. */
export const openPdfBytes = (bytes: Uint8Array): Promise<OpenPdf> => open(() => ({ data: bytes }));
