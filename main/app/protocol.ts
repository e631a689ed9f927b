import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { PrintAsset, PrintDocument } from '../context.ts';
import { printPolicy, windowPolicy, workerPolicy } from './csp.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://cairn`;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mjs': 'text/javascript; charset=utf-8',
};

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Every file of the built window by its address. A request is looked up here and never joined to a path. */
function listFiles(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(root, path).split(sep).join('/')}`, path];
    }),
  );
}

function htmlResponse(html: string, policy: string): Response {
  const headers = { ...commonHeaders, 'content-type': contentTypes['.html'] ?? '', 'content-security-policy': policy };
  return new Response(html, { headers });
}

async function fileResponse(file: string): Promise<Response> {
  const type = contentTypes[extname(file)] ?? 'application/octet-stream';
  const headers = { ...commonHeaders, 'content-type': type, 'content-security-policy': workerPolicy };
  return new Response(new Uint8Array(await readFile(file)), { headers });
}

function assetResponse({ bytes, mediaType }: PrintAsset): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...commonHeaders, 'content-type': mediaType } });
}

function windowResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return htmlResponse(html.replaceAll('__CSP_NONCE__', nonce), windowPolicy(nonce));
}

/** The files that a built page names, as addresses: its script, what that needs first, its styles. */
const filesNamedIn = (html: string) =>
  [...html.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map((match) => match[1] ?? '');

/** Tells when the window's page and all the files that it names were answered. */
function watchFirstPage() {
  let waiting: Set<string> | undefined;
  let tell = () => {};
  const isServed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    isServed,
    begin(html: string) {
      waiting ??= new Set(filesNamedIn(html));
    },
    answered(pathname: string) {
      if (waiting?.delete(pathname) && waiting.size === 0) setImmediate(tell);
    },
  };
}

export interface AppProtocol {
  /** The address of the window's page. */
  readonly home: string;
  /** Comes when the page and its files were answered for the first time: until then nothing else should be done here. */
  readonly isServed: Promise<void>;
  /** Lends an address to a page for printing until `withdraw` is called: it is never written to a disk. */
  lendPage(body: string): Lent;
  /** The same for a whole document and what it shows, which is found beside it. */
  lendDocument(document: PrintDocument): Lent;
}

/** An address that is there until it is withdrawn. */
export interface Lent {
  url: string;
  withdraw: () => void;
}

/** Answers `/attachment/…` from the encrypted store; `range` is the request's header. */
export type ServeAttachment = (pathname: string, range: string | null) => Promise<Response>;

export interface Served {
  /** The folder of the built window. */
  root: string;
  serveAttachment: ServeAttachment;
  /** Whether the window is with somebody else: pages for print are not found then. */
  isAway(): boolean;
}

/** Serves the built window under `app://cairn` from a fixed table of files, and attachments while the journal is open. */
export function serveApp(session: Session, { root, serveAttachment, isAway }: Served): AppProtocol {
  const files = listFiles(root);
  const lent = new Map<string, () => Response>();
  const firstPage = watchFirstPage();

  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET' || `${SCHEME}://${host}` !== ORIGIN) return new Response(null, { status: 403 });
    if (pathname.startsWith('/attachment/')) return serveAttachment(pathname, request.headers.get('range'));
    const page = isAway() ? undefined : lent.get(pathname);
    if (page !== undefined) return page();
    const file = files.get(pathname);
    if (file === undefined) return new Response(null, { status: 404 });
    if (pathname !== '/index.html') return fileResponse(file).finally(() => firstPage.answered(pathname));
    const html = readFileSync(file, 'utf8');
    firstPage.begin(html);
    return windowResponse(html);
  });

  return {
    home: `${ORIGIN}/index.html`,
    isServed: firstPage.isServed,
    lendPage(body) {
      const path = `/print-${randomUUID()}`; // beside the window's page: its style sheet is named relative to that
      const template = readFileSync(files.get('/print.html') ?? '', 'utf8').replaceAll('__CSP_NONCE__', '');
      const page = template.replace('<!--page-->', () => body);
      lent.set(path, () => htmlResponse(page, printPolicy));
      return { url: `${ORIGIN}${path}`, withdraw: () => void lent.delete(path) };
    },
    lendDocument({ html, assets }) {
      const folder = `/print-${randomUUID()}/`;
      lent.set(folder, () => htmlResponse(html, printPolicy));
      for (const [name, asset] of assets) lent.set(`${folder}${name}`, () => assetResponse(asset));
      const withdraw = () => {
        for (const path of ['', ...assets.keys()]) lent.delete(`${folder}${path}`);
      };
      return { url: `${ORIGIN}${folder}`, withdraw };
    },
  };
}
