import { type Blot, cut, NotAsExpected, type Source, zeros } from './blots.ts';

const APE = 'APETAGEX';
const textAt = (source: Source, from: number, length: number): string =>
  from < 0 || from + length > source.bytes ? '' : source.read(from, from + length).toString('latin1');

/** Seven bits of each of four bytes. */
const syncSafe = (bytes: Buffer) => bytes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);

/** Where the sound begins, behind every tag in front of it. */
function beginOf(source: Source): number {
  for (let at = 0; ; ) {
    if (textAt(source, at, 3) === 'ID3') {
      const head = source.read(at, at + 10);
      const hasFoot = ((head[5] ?? 0) & 0x10) !== 0;
      at += 10 + syncSafe(head.subarray(6)) + (hasFoot ? 10 : 0);
    } else if (textAt(source, at, 8) === APE) at += 32 + source.read(at + 12, at + 16).readUInt32LE();
    else return at;
  }
}

/** How long the tag is that ends at `end`; none: 0. */
function tagBefore(source: Source, end: number): number {
  if (textAt(source, end - 128, 3) === 'TAG') return textAt(source, end - 355, 4) === 'TAG+' ? 355 : 128;
  if (textAt(source, end - 32, 8) === APE) {
    const foot = source.read(end - 32, end);
    const hasHead = (foot.readUInt32LE(20) & 0x80000000) !== 0;
    return foot.readUInt32LE(12) + (hasHead ? 32 : 0);
  }
  if (textAt(source, end - 10, 3) === '3DI') return 20 + syncSafe(source.read(end - 4, end));
  if (textAt(source, end - 9, 9) === 'LYRICS200') return 15 + Number.parseInt(textAt(source, end - 15, 6), 10);
  if (textAt(source, end - 9, 9) === 'LYRICSEND') throw new NotAsExpected(); // its length stands nowhere
  return 0;
}

function edgesOf(source: Source): { from: number; to: number } {
  const from = beginOf(source);
  let to = source.bytes;
  for (let length = tagBefore(source, to); length > 0; length = tagBefore(source, to)) to -= length;
  if (!(from < to)) throw new NotAsExpected();
  if (textAt(source, Math.max(from, to - 128), Math.min(128, to - from)).includes('TAG')) throw new NotAsExpected(); // cut short
  return { from, to };
}

/** ID3 in both versions, APE and Lyrics3 before and behind an MP3 or AAC. Throws `NotAsExpected`. */
export function blotsInSound(source: Source): Blot[] {
  const { from, to } = edgesOf(source);
  let at = from;
  while (at < to - 2 && at < from + 65_536 && source.read(at, at + 1)[0] === 0) at++; // room that a tag left behind
  const [first = 0, second = 0] = source.read(at, Math.min(at + 2, to));
  if (first !== 0xff || (second & 0xe0) !== 0xe0) throw new NotAsExpected();
  return [cut(0, from), cut(to, source.bytes)];
}

const PADDING = 1;
/** How it is to be played, and where each second lies. */
const needed = [0, 3];

/** Words, pictures and lists of a FLAC become padding of the same size. Throws `NotAsExpected`. */
export function blotsInFlac(source: Source): Blot[] {
  const { from, to } = edgesOf(source);
  if (textAt(source, from, 4) !== 'fLaC') throw new NotAsExpected();
  const blots = [cut(0, from), cut(to, source.bytes)];
  for (let at = from + 4; ; ) {
    const head = source.read(at, at + 4);
    const [first = 0] = head;
    const end = at + 4 + head.readUIntBE(1, 3);
    if (end > to) throw new NotAsExpected();
    if (!needed.includes(first & 0x7f))
      blots.push({ from: at, to: at + 1, bytes: Uint8Array.of((first & 0x80) | PADDING) }, zeros(at + 4, end));
    if ((first & 0x80) !== 0) return blots;
    at = end;
  }
}
