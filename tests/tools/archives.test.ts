import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { writeAsar } from '../../tools/electron-runtime/asar.mjs';
import { readTarEntry } from '../../tools/electron-runtime/tar.mjs';
import { readZip } from '../../tools/electron-runtime/zip.mjs';

type Entry = { name: string; body: Buffer; mode: number; packed: boolean };

const poem = Buffer.from('a stone on a stone '.repeat(100));
const entries: Entry[] = [
  { name: 'App/run', body: poem, mode: 0o100755, packed: true },
  { name: 'App/plain.txt', body: Buffer.from('as it is'), mode: 0o100644, packed: false },
  { name: 'App/empty', body: Buffer.alloc(0), mode: 0o100600, packed: false },
];

/** A zip archive with a comment at its end, and extra fields in the local headers that the directory does not have. */
function zipOf(files: Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const { name, body, mode, packed } of files) {
    const data = packed ? deflateRawSync(body) : body;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(packed ? 8 : 0, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(body.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(mode * 0x10000, 38);
    central.writeUInt32LE(position, 42);
    directory.push(central, Buffer.from(name));
    parts.push(local, Buffer.from(name), Buffer.alloc(4), data);
    position += 30 + name.length + 4 + data.length;
  }
  const comment = Buffer.from('the end');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(position, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...directory, end, comment]);
}

function tarOf(files: Record<string, string>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(text.length.toString(8).padStart(11, '0'), 124);
    return [header, Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, '\0'))];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('zip', () => {
  it('gives every file with its name, mode and content', () => {
    const read = [...readZip(zipOf(entries))].map(({ name, mode, read }) => ({ name, mode, body: read() }));
    expect(read).toEqual(entries.map(({ name, mode, body }) => ({ name, mode, body })));
  });

  it('refuses what is no archive, and a file of another length than promised', () => {
    expect(() => [...readZip(poem)]).toThrow('not a zip archive');
    const archive = zipOf(entries);
    const directory = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(poem.length + 1, directory + 24);
    const [first] = readZip(archive);
    expect(() => first?.read()).toThrow('App/run is damaged');
  });
});

describe('tar', () => {
  const tar = tarOf({ 'package/a': 'x'.repeat(512), 'package/b': 'the one wanted', 'package/c': '' });

  it('finds a file behind others', () => {
    expect(readTarEntry(tar, 'package/b').toString()).toBe('the one wanted');
  });

  it('says what is missing', () => {
    expect(() => readTarEntry(tar, 'package/d')).toThrow('package/d is not in the archive');
  });
});

it('writes an asar archive that the library of Electron reads', () => {
  const archive = join(mkdtempSync(join(tmpdir(), 'cairn-asar-')), 'app.asar');
  writeFileSync(archive, writeAsar({ 'package.json': '{"main":"main.js"}', 'main.js': Buffer.from('start()\n') }));
  expect(listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))).toEqual([
    '/package.json',
    '/main.js',
  ]);
  expect(extractFile(archive, 'main.js').toString()).toBe('start()\n');
  expect(extractFile(archive, 'package.json').toString()).toBe('{"main":"main.js"}');
});
