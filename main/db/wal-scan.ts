import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Looks through a write-ahead log before SQLite does (format: sqlite.org/fileformat2.html, section 4). SQLite takes a
 * frame whose checksum is wrong for the end of the log and drops, without a word, all that was committed behind it.
 */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;

/**
 * `whole`: nothing to say (also: no log at all). `damaged`: a frame of this log does not add up. After a power cut that
 * may be the tail of a save that was never acknowledged; anything else is damage to saved pages.
 */
export type WalState = 'whole' | 'damaged';

type Sums = readonly [number, number];

/** SQLite's running checksum over 32-bit words, in the byte order that the log's first bytes name. */
function addUp(buffer: Buffer, from: number, to: number, isBigEndian: boolean, [first, second]: Sums): Sums {
  let a = first;
  let b = second;
  for (let at = from; at < to; at += 8) {
    a = (a + (isBigEndian ? buffer.readUInt32BE(at) : buffer.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? buffer.readUInt32BE(at + 4) : buffer.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function isPageSize(bytes: number): boolean {
  return bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0;
}

function scan(descriptor: number, size: number): WalState {
  const header = Buffer.alloc(HEADER_BYTES);
  if (size < HEADER_BYTES) return size === 0 ? 'whole' : 'damaged';
  readSync(descriptor, header, 0, HEADER_BYTES, 0);
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1;
  const pageBytes = header.readUInt32BE(8);
  let sums = addUp(header, 0, 24, isBigEndian, [0, 0]);
  const isHeaderWhole = sums[0] === header.readUInt32BE(24) && sums[1] === header.readUInt32BE(28);
  if ((header.readUInt32BE(0) & ~1) >>> 0 !== MAGIC || !isHeaderWhole || !isPageSize(pageBytes)) return 'damaged';

  const frame = Buffer.alloc(FRAME_HEADER_BYTES + pageBytes);
  for (let at = HEADER_BYTES; at + frame.length <= size; at += frame.length) {
    readSync(descriptor, frame, 0, frame.length, at);
    const hasSalts = frame.compare(header, 16, 24, 8, 16) === 0;
    const next = addUp(frame, FRAME_HEADER_BYTES, frame.length, isBigEndian, addUp(frame, 0, 8, isBigEndian, sums));
    const addsUp = next[0] === frame.readUInt32BE(16) && next[1] === frame.readUInt32BE(20);
    // Neither: what an earlier log left behind this one's end. One of the two: a frame of this log with a flaw.
    if (hasSalts !== addsUp) return 'damaged';
    if (!hasSalts) return 'whole';
    sums = next;
  }
  return 'whole';
}

/** `file` is the write-ahead log, `….db-wal`. Changes nothing. */
export function scanWal(file: string): WalState {
  if (!existsSync(file)) return 'whole';
  const descriptor = openSync(file, 'r');
  try {
    return scan(descriptor, fstatSync(descriptor).size);
  } finally {
    closeSync(descriptor);
  }
}
