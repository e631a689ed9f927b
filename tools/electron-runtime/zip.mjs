// Reads a zip archive held in memory (no zip64, no encryption). Field positions are those of PKWARE's APPNOTE.
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * @param {Buffer} zip
 * @returns {Generator<{ name: string, mode: number, read: () => Buffer }>}
 */
export function* readZip(zip) {
  const end = findEnd(zip);
  let position = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(position) !== DIRECTORY_ENTRY) throw new Error('the directory of the zip archive is damaged');
    const entry = readEntry(zip, position);
    yield { name: entry.name, mode: entry.mode, read: () => readBody(zip, entry) };
    position = entry.next;
  }
}

/** The end record is the last one; only a comment can follow it, so it is looked for from behind. */
function findEnd(zip) {
  for (let position = zip.length - 22; position >= 0; position--) {
    if (zip.readUInt32LE(position) === END_OF_DIRECTORY) return position;
  }
  throw new Error('not a zip archive');
}

function readEntry(zip, position) {
  const nameEnd = position + 46 + zip.readUInt16LE(position + 28);
  return {
    method: zip.readUInt16LE(position + 10),
    packedSize: zip.readUInt32LE(position + 20),
    size: zip.readUInt32LE(position + 24),
    mode: zip.readUInt32LE(position + 38) >>> 16,
    header: zip.readUInt32LE(position + 42),
    name: zip.toString('utf8', position + 46, nameEnd),
    next: nameEnd + zip.readUInt16LE(position + 30) + zip.readUInt16LE(position + 32),
  };
}

function readBody(zip, { name, method, packedSize, size, header }) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed in an unknown way`);
  const body = method === STORED ? packed : inflateRawSync(packed);
  if (body.length !== size) throw new Error(`${name} is damaged in the zip archive`);
  return body;
}
