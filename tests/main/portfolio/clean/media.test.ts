import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NotAsExpected, type Source, sourceOf } from '../../../../main/portfolio/clean/blots.ts';
import { blotsInChunks } from '../../../../main/portfolio/clean/chunks.ts';
import { blotsInFilm } from '../../../../main/portfolio/clean/film.ts';
import { boxesIn } from '../../../../main/portfolio/clean/film-boxes.ts';
import { blotsInMatroska } from '../../../../main/portfolio/clean/matroska.ts';
import { blotsInFlac, blotsInSound } from '../../../../main/portfolio/clean/sound.ts';
import { cleanedBy, plantedIn, telling } from './telling.ts';

const kinds = [
  ['film.mp4', blotsInFilm],
  ['film.mov', blotsInFilm],
  ['sent.mp4', blotsInFilm],
  ['sound.m4a', blotsInFilm],
  ['film.webm', blotsInMatroska],
  ['film.mkv', blotsInMatroska],
  ['film.avi', blotsInChunks],
  ['sound.wav', blotsInChunks],
  ['sound.aiff', blotsInChunks],
  ['sound.mp3', blotsInSound],
  ['sound.flac', blotsInFlac],
] as const;

/** The longest stretch that stays is what is seen and heard; every kind lays it down in one piece. */
const moves = ['sound.mp3'];

test.each(kinds)('%s leaves without anything that was planted in it', async (name, find) => {
  const content = telling(name);
  expect(plantedIn(content).join()).toContain('Planted-Person');
  const cleaned = await cleanedBy(find, content);
  expect(plantedIn(cleaned)).toEqual([]);
  if (!moves.includes(name)) expect(cleaned.length).toBe(content.length);
});

test.each(kinds)('%s that was cleaned once is as it is when it is cleaned again', async (name, find) => {
  const once = await cleanedBy(find, telling(name));
  expect(await cleanedBy(find, once)).toEqual(once);
});

test.each(kinds)('%s that is cut short or full of something else is never half cleaned', async (name, find) => {
  const content = telling(name);
  for (let length = 0; length < content.length; length += 13) {
    const broken = content.subarray(0, length);
    const attempt = await cleanedBy(find, broken, 4096).catch((error: unknown) => error);
    if (attempt instanceof Error) expect(attempt).toBeInstanceOf(NotAsExpected);
    else expect(plantedIn(attempt as Buffer)).toEqual([]); // a recording that broke off, without its end
  }
  for (let at = 0; at < content.length; at += 5) {
    const broken = Buffer.from(content);
    broken[at] = 0xff - (broken[at] ?? 0);
    const attempt = await cleanedBy(find, broken, 4096).catch((error: unknown) => error);
    if (attempt instanceof Error) expect(attempt).toBeInstanceOf(NotAsExpected);
  }
});

const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const mdatOf = (content: Buffer) => {
  const mdat = boxesIn(sourceOf(content), 0, content.length).find(({ type }) => type === 'mdat');
  return mdat ? content.subarray(mdat.body, mdat.to) : Buffer.alloc(0);
};

test('of a film every picture and tone stays where it was, to the bit', async () => {
  for (const name of ['film.mp4', 'sound.m4a', 'sent.mp4']) {
    const content = telling(name);
    expect(mdatOf(content).length).toBeGreaterThan(100);
    expect(sumOf(mdatOf(await cleanedBy(blotsInFilm, content)))).toBe(sumOf(mdatOf(content)));
  }
});

test('when a film was made is not told: neither for the whole nor for a track', async () => {
  const cleaned = await cleanedBy(blotsInFilm, telling('film.mp4'));
  for (const type of ['mvhd', 'tkhd', 'mdhd']) {
    const at = cleaned.indexOf(type, 0, 'latin1') + 8;
    expect(at).toBeGreaterThan(8);
    expect(cleaned.subarray(at, at + 8)).toEqual(Buffer.alloc(8));
  }
});

const box = (type: string, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const numbers = (...all: number[]) => {
  const bytes = Buffer.alloc(all.length * 4);
  for (const [index, number] of all.entries()) bytes.writeUInt32BE(number, index * 4);
  return bytes;
};

/** A film as action cameras and phones write it: place by place in a track of its own, between the pictures. */
function filmWithPlaces(purpose: string): Buffer {
  const samples = ['picture-1', '+47.3769', '+47.3769', 'picture-2', '+47.3769'];
  const ftyp = box('ftyp', Buffer.from('isom'), numbers(0));
  const mdat = box('mdat', Buffer.from(samples.join('')));
  const at = ftyp.length + 8;
  const hdlr = box('hdlr', numbers(0, 0), Buffer.from(purpose), numbers(0, 0, 0), Buffer.from('Planted-Camera\0'));
  const stbl = box(
    'stbl',
    box('stsd', numbers(0, 0)),
    box('stsz', numbers(0, 8, 3)),
    box('stsc', numbers(0, 2, 1, 2, 1, 2, 1, 1)),
    box('stco', numbers(0, 2, at + 9, at + 34)),
  );
  const track = box('trak', box('mdia', hdlr, box('minf', stbl)));
  return Buffer.concat([ftyp, mdat, box('moov', track)]);
}

test('a track of places that a camera measured is emptied, sample by sample, and the pictures between them stay', async () => {
  for (const purpose of ['meta', 'camm']) {
    const cleaned = await cleanedBy(blotsInFilm, filmWithPlaces(purpose));
    expect(plantedIn(cleaned)).toEqual([]);
    expect(String(mdatOf(cleaned)).replaceAll('\0', '.')).toBe(`picture-1${'.'.repeat(16)}picture-2${'.'.repeat(8)}`);
  }
  expect(plantedIn(await cleanedBy(blotsInFilm, filmWithPlaces('vide')))).toEqual(['+47.3769']);
});

test('a film whose tables point out of it, or that hides its boxes, is not taken for cleaned', () => {
  const content = filmWithPlaces('meta');
  const stco = content.indexOf('stco', 0, 'latin1');
  content.writeUInt32BE(9_000_000, stco + 12);
  expect(() => blotsInFilm(sourceOf(content))).toThrow(NotAsExpected);
  const packed = Buffer.concat([box('ftyp', Buffer.from('qt  ')), box('moov', box('cmov', numbers(1, 2)))]);
  expect(() => blotsInFilm(sourceOf(packed))).toThrow(NotAsExpected);
});

test('a film of many gigabytes is looked through by its boxes alone', () => {
  const film = filmWithPlaces('vide');
  const gap = 6 * 1024 ** 3;
  const large = Buffer.alloc(16);
  large.writeUInt32BE(1);
  large.write('mdat', 4, 'latin1');
  large.writeBigUInt64BE(BigInt(gap), 8);
  let read = 0;
  const source: Source = {
    bytes: film.length + gap,
    read(from, to) {
      read += to - from;
      if (to <= film.length) return film.subarray(from, to);
      return large.subarray(from - film.length, to - film.length);
    },
  };
  expect(blotsInFilm(source).length).toBeGreaterThan(0);
  expect(read).toBeLessThan(10_000);
});

test('a sound leaves without a tag in front and behind, and its first second is where it begins', async () => {
  const cleaned = await cleanedBy(blotsInSound, telling('sound.mp3'));
  expect(cleaned[0]).toBe(0xff);
  const foot = Buffer.alloc(32);
  foot.write('APETAGEX', 0, 'latin1');
  foot.writeUInt32LE(2000, 8);
  foot.writeUInt32LE(46, 12);
  const ape = Buffer.concat([cleaned, Buffer.from('Planted-Person'), foot, Buffer.from('TAG'.padEnd(125, 'x'))]);
  const both = Buffer.concat([ape, Buffer.from('xxx')]);
  expect(await cleanedBy(blotsInSound, both)).toEqual(cleaned);
});
