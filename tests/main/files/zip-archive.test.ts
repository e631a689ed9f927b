import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ZipArchive } from '../../../main/files/zip-archive.ts';
import { readZip } from '../../support/read-zip.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MEBIBYTE = 1024 * 1024;
const pageOf = (number: number) => `Page ${number}. `.repeat(600);

async function heldBy(archive: ZipArchive, from: number, to: number): Promise<number> {
  for (let number = from; number < to; number++) await archive.add(`pages/${number}.html`, pageOf(number));
  for (let turn = 0; turn < 3; turn++) {
    await setTimeout(50); // streams that have ended close, and what they held is let go a turn later
    collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEBIBYTE;
}

test('of a file that was taken in, nothing but its name and its numbers is kept', async () => {
  const archive = new ZipArchive(new Date(), new AbortController().signal);
  archive.stream.resume();
  const before = await heldBy(archive, 0, 200);
  const after = await heldBy(archive, 200, 3200);
  expect(after - before).toBeLessThan(30); // with what they were read, hashed and packed through they came to 100
  expect(archive.files).toHaveLength(3200);
});

test('whoever takes the bytes can end: the file that goes in and every later one are refused with the reason', async () => {
  const ending = new AbortController();
  const archive = new ZipArchive(new Date(), ending.signal);
  let isLetGo = false;
  async function* endless() {
    try {
      while (true) yield 'more '.repeat(10_000);
    } finally {
      isLetGo = true;
    }
  }
  const adding = archive.add('endless.txt', endless()); // nobody reads: it waits
  await setTimeout(20);
  ending.abort('cancelled');
  await expect(adding).rejects.toBe('cancelled');
  expect(isLetGo).toBe(true);
  await expect(archive.add('later.txt', 'Later.')).rejects.toBe('cancelled');
});

test('a content that breaks breaks its own file', async () => {
  const archive = new ZipArchive(new Date(), new AbortController().signal);
  archive.stream.resume();
  async function* broken() {
    yield 'some';
    throw new Error('torn');
  }
  await expect(archive.add('broken.txt', broken())).rejects.toThrow('torn');
});

test('files come back by their names, of letters and of none', async () => {
  const archive = new ZipArchive(new Date(), new AbortController().signal);
  const pieces: Buffer[] = [];
  archive.stream.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => archive.stream.once('end', resolve));
  await archive.add('pages/板書.html', 'On the board');
  await archive.add('pages/empty.txt', '');
  archive.end();
  await ended;
  const files = await readZip(Buffer.concat(pieces));
  expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([
    ['pages/板書.html', 'On the board'],
    ['pages/empty.txt', ''],
  ]);
});
