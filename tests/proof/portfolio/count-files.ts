import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { Parser } from 'htmlparser2';
import yauzl from 'yauzl';

/** What stands on a page of the archive, read by a parser of HTML that knows nothing of Cairn. */
export interface ReadPage {
  title: string;
  /** Everything that leads somewhere, as it stands there. */
  addresses: string[];
  /** `datetime` of each time. */
  times: string[];
  elements: Set<string>;
  policy: string;
  text: string;
}

export function readPage(content: string): ReadPage {
  const page: ReadPage = { title: '', addresses: [], times: [], elements: new Set(), policy: '', text: '' };
  let isTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      page.elements.add(name);
      isTitle = name === 'h1';
      for (const attribute of ['href', 'src']) {
        const address = attributes[attribute];
        if (address !== undefined && name !== 'link') page.addresses.push(address);
      }
      if (name === 'time') page.times.push(attributes['datetime'] ?? '');
      if (attributes['http-equiv'] === 'Content-Security-Policy') page.policy = attributes['content'] ?? '';
      if (Object.keys(attributes).some((attribute) => attribute.startsWith('on'))) page.elements.add('script');
    },
    onclosetag: () => {
      isTitle = false;
    },
    ontext(text) {
      if (isTitle) page.title += text;
      page.text += text;
    },
  });
  parser.end(content);
  return page;
}

/** The front matter of a Markdown file: a line for each value. */
export function readFrontMatter(content: string): Record<string, unknown> {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(content) ?? [];
  return Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), JSON.parse(line.slice(colon + 2)) as unknown];
    }),
  );
}

export interface CountedFiles {
  /** Size and SHA-256 of every file, by path. */
  seen: Map<string, { bytes: number; sha256: string }>;
  pages: Map<string, ReadPage>;
  frontMatters: Map<string, Record<string, unknown>>;
  json: Map<string, unknown>;
}

/** Walks an archive from end to end with yauzl, which checks names and sizes; large files are hashed and not kept. */
export async function countFiles(file: string): Promise<CountedFiles> {
  const counted: CountedFiles = { seen: new Map(), pages: new Map(), frontMatters: new Map(), json: new Map() };
  const zip = await yauzl.openPromise(file, { lazyEntries: true, strictFileNames: true });
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    const path = entry.fileName;
    const isText = /\.(html|md|json)$/.test(path) && !path.startsWith('attachments/');
    let bytes = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
      if (isText) kept.push(piece);
    }
    counted.seen.set(path, { bytes, sha256: hash.digest('hex') });
    const content = Buffer.concat(kept).toString('utf8');
    if (path.endsWith('.html') && isText) counted.pages.set(path, readPage(content));
    else if (path.endsWith('.md') && isText) counted.frontMatters.set(path, readFrontMatter(content));
    else if (isText) counted.json.set(path, JSON.parse(content));
  }
  return counted;
}

/** What the JSON Schema finds wrong; undefined when nothing. */
export function schemaError(schemaFile: string, value: unknown): string | undefined {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as AnySchemaObject;
  const isBySchema = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  return isBySchema(value) ? undefined : JSON.stringify(isBySchema.errors?.[0]);
}

/** Where an address of a page leads inside the archive; undefined when it leads out of it. */
export function inside(page: string, address: string): string | undefined {
  if (/^[a-z]+:/i.test(address)) return undefined;
  const [path = ''] = address.split('#');
  return normalize(join(dirname(page), decodeURIComponent(path)));
}
