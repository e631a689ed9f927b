import { type Blot, NotAsExpected, type Source, zeros } from './blots.ts';

/** Of RFC 9559, as far as they are needed here. */
const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  checksum: 0xbf,
} as const;
/** Beside clusters and what is opened here these stand in a segment; a cluster of unknown length ends where one begins. */
const besideClusters = [0x114d9b74, 0x1c53bb6b, 0x1043a770, 0x1254c367, 0x1941a469, ids.cluster, ids.info, ids.tracks];
/** Tags, attachments; title, day, names of files; the name of a track. */
const telling = [0x1254c367, 0x1941a469, 0x7ba9, 0x4461, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e];
const VOID = 0xec;
const MOST_ELEMENTS = 3_000_000;

interface Element {
  id: number;
  from: number;
  body: number;
  /** Null: it says that its length is not known. */
  to: number | null;
}

function elementAt(source: Source, at: number, end: number): Element {
  const head = source.read(at, Math.min(at + 12, end));
  const idLength = Math.clz32(head[0] ?? 0) - 23;
  if (idLength > 4) throw new NotAsExpected();
  const first = head[idLength] ?? 0;
  const sizeLength = Math.clz32(first) - 23;
  if (sizeLength > 8 || head.length < idLength + sizeLength) throw new NotAsExpected();
  let size = first - 2 ** (8 - sizeLength);
  let isUnknown = size === 2 ** (8 - sizeLength) - 1;
  for (const byte of head.subarray(idLength + 1, idLength + sizeLength)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  const body = at + idLength + sizeLength;
  if (!isUnknown && body + size > end) throw new NotAsExpected();
  return { id: head.readUIntBE(0, idLength), from: at, body, to: isUnknown ? null : body + size };
}

/** An element that says nothing, of the same length. */
function voided(from: number, to: number): Blot[] {
  const length = to - from;
  const sizeLength = Math.min(8, length - 1);
  const head = Buffer.alloc(1 + sizeLength);
  head[0] = VOID;
  writeSize(head, sizeLength, length - 1 - sizeLength);
  return [{ from, to: from + head.length, bytes: head }, zeros(from + head.length, to)];
}

function writeSize(head: Buffer, length: number, size: number): void {
  let left = size;
  for (let at = length; at >= 1; at--) {
    head[at] = left % 256;
    left = Math.floor(left / 256);
  }
  head[1] = (head[1] ?? 0) + 2 ** (8 - length);
}

/** Of a block that is opened nothing telling stays, and no sum over what was there. */
function blotsInside(source: Source, from: number, to: number): Blot[] {
  const blots: Blot[] = [];
  for (let at = from; at < to; ) {
    const { id, body, to: end } = elementAt(source, at, to);
    if (end === null) throw new NotAsExpected();
    if (telling.includes(id) || id === ids.checksum) blots.push(...voided(at, end));
    else if (id === ids.track) blots.push(...blotsInside(source, body, end));
    at = end;
  }
  return blots;
}

/** Where a cluster of unknown length ends: at the next thing that stands beside clusters. */
function endOfCluster(source: Source, from: number, to: number, count: { elements: number }): number {
  for (let at = from; at < to; ) {
    const { id, to: end } = elementAt(source, at, to);
    if (besideClusters.includes(id)) return at;
    if (end === null || ++count.elements > MOST_ELEMENTS) throw new NotAsExpected();
    at = end;
  }
  return to;
}

/** Names, tags, attachments and times in a Matroska or WebM film become void of the same size. Throws `NotAsExpected`. */
export function blotsInMatroska(source: Source): Blot[] {
  const header = elementAt(source, 0, source.bytes);
  if (header.id !== ids.header || header.to === null) throw new NotAsExpected();
  const segment = elementAt(source, header.to, source.bytes);
  if (segment.id !== ids.segment) throw new NotAsExpected();
  const end = segment.to ?? source.bytes;
  if (end !== source.bytes) throw new NotAsExpected();
  const blots: Blot[] = [];
  const count = { elements: 0 };
  for (let at = segment.body; at < end; ) {
    if (++count.elements > MOST_ELEMENTS) throw new NotAsExpected();
    const { id, body, to } = elementAt(source, at, end);
    if (to === null && id !== ids.cluster) throw new NotAsExpected();
    const stop = to ?? endOfCluster(source, body, end, count);
    if (telling.includes(id) || id === ids.checksum) blots.push(...voided(at, stop));
    else if (id === ids.info || id === ids.tracks) blots.push(...blotsInside(source, body, stop));
    at = stop;
  }
  return blots;
}
