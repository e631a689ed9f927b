import { type Blot, cut, letters, NotAsExpected, type Source, zeros } from './blots.ts';

/** What a player needs of each form (RIFF; IFF for AIFF). A list goes by what it is a list of. */
const needed: Readonly<Record<string, readonly string[]>> = {
  WAVE: ['fmt ', 'data', 'fact', 'ds64', 'cue ', 'smpl', 'LIST:wavl'],
  'AVI ': ['LIST:hdrl', 'LIST:movi', 'idx1'],
  AVIX: ['LIST:movi', 'idx1'],
  'LIST:hdrl': ['avih', 'LIST:strl', 'LIST:odml'],
  'LIST:strl': ['strh', 'strf', 'indx', 'vprp'],
  AIFF: ['COMM', 'SSND', 'FVER'],
  AIFC: ['COMM', 'SSND', 'FVER'],
};
const MOST_CHUNKS = 100_000;
const UNKNOWN_SIZE = 0xffffffff;

interface Reading {
  source: Source;
  isBigEndian: boolean;
  /** Of a sound above four gigabytes. */
  dataBytes: number | null;
}

interface Chunk {
  name: string;
  from: number;
  body: number;
  to: number;
}

function sizeOf({ isBigEndian, dataBytes }: Reading, head: Buffer, left: number): number {
  const size = isBigEndian ? head.readUInt32BE(4) : head.readUInt32LE(4);
  if (size <= left) return size;
  if (head.toString('latin1', 0, 4) !== 'data') throw new NotAsExpected();
  return Math.min(size === UNKNOWN_SIZE && dataBytes !== null ? dataBytes : left, left); // a recording that broke off
}

function chunksIn(reading: Reading, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= to; ) {
    const head = reading.source.read(at, at + 8);
    const end = at + 8 + sizeOf(reading, head, to - at - 8);
    const id = head.toString('latin1', 0, 4);
    const name = id === 'LIST' ? `LIST:${reading.source.read(at + 8, at + 12).toString('latin1')}` : id;
    chunks.push({ name, from: at, body: at + 8, to: end });
    if (chunks.length > MOST_CHUNKS) throw new NotAsExpected();
    at = end + (end % 2 === from % 2 ? 0 : 1);
  }
  return chunks;
}

function blotsInside(reading: Reading, form: string, from: number, to: number): Blot[] {
  return chunksIn(reading, from, to).flatMap((chunk) => {
    if (!needed[form]?.includes(chunk.name))
      return [{ from: chunk.from, to: chunk.from + 4, bytes: letters('JUNK') }, zeros(chunk.body, chunk.to)];
    return needed[chunk.name] ? blotsInside(reading, chunk.name, chunk.body + 4, chunk.to) : [];
  });
}

/** In a WAV above four gigabytes the first chunk says how long it and its sound are. */
function longSizes(source: Source): { all: number; data: number } {
  const first = source.read(12, 36);
  if (first.toString('latin1', 0, 4) !== 'ds64') throw new NotAsExpected();
  return { all: Number(first.readBigUInt64LE(8)), data: Number(first.readBigUInt64LE(16)) };
}

function endOf(source: Source, at: number, size: number): number {
  const end = at + 8 + size;
  return end <= source.bytes ? end : source.bytes; // a recording that broke off
}

/** Names, places, times and notes in a WAV, AVI or AIFF become junk of the same size. Throws `NotAsExpected`. */
export function blotsInChunks(source: Source): Blot[] {
  const blots: Blot[] = [];
  let at = 0;
  while (at + 12 <= source.bytes) {
    const head = source.read(at, at + 12);
    const root = head.toString('latin1', 0, 4);
    const form = head.toString('latin1', 8, 12);
    if (!['RIFF', 'RF64', 'BW64', 'FORM'].includes(root) || !needed[form]) break;
    const isBigEndian = root === 'FORM';
    const long = root === 'RF64' || root === 'BW64' ? longSizes(source) : null;
    const size = long?.all ?? (isBigEndian ? head.readUInt32BE(4) : head.readUInt32LE(4));
    const end = endOf(source, at, size);
    blots.push(...blotsInside({ source, isBigEndian, dataBytes: long?.data ?? null }, form, at + 12, end));
    at = end;
  }
  if (at === 0) throw new NotAsExpected();
  return [...blots, cut(at, source.bytes)]; // what hangs on behind is no part of it
}
