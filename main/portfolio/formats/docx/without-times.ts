import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import type { LocalDate } from '../../../../shared/calendar/local-date.ts';

const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

function open(zipped: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.fromBuffer(zipped, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error: Error | null, stream: Readable) =>
      error ? reject(error) : resolve(buffer(stream)),
    ),
  );
}

/** Every file of a ZIP that was made a moment ago, in its order. */
async function readAll(zipped: Buffer): Promise<{ name: string; content: Buffer }[]> {
  const zip = await open(zipped);
  const files: { name: string; content: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      readEntry(zip, entry).then((content) => {
        files.push({ name: entry.fileName, content });
        zip.readEntry();
      }, reject);
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return files;
}

/** Behind each chart lies a workbook with its figures, which is a ZIP of its own. */
async function contentWithoutTimes(name: string, content: Buffer, day: LocalDate): Promise<Buffer> {
  if (name.endsWith('.xlsx')) return Buffer.from(await withoutTimes(content, day));
  if (name !== 'docProps/core.xml') return content;
  return Buffer.from(content.toString().replaceAll(instant, `${day}T00:00:00Z`));
}

/**
 * The same Word file with one day instead of every moment that it tells: when it was made, in its properties and with each of
 * its files, those inside of workbooks too. Who reads a portfolio has no need to know at which hour of the night it was finished.
 */
export async function withoutTimes(docx: Buffer, day: LocalDate): Promise<Uint8Array> {
  const zip = new ZipFile();
  // Midnight of this computer's clock, which is what a ZIP writes down. Another one would tell the time zone.
  const options = { mtime: new Date(`${day}T00:00:00`), mode: 0o100600, forceDosTimestamp: true };
  for (const { name, content } of await readAll(docx)) {
    zip.addBuffer(await contentWithoutTimes(name, content, day), name, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}
