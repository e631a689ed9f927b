import { randomBytes } from 'node:crypto';
import { constants, inflateRawSync } from 'node:zlib';

/** A word that nobody else writes, so that finding it anywhere means that ours got there. */
export interface Canary {
  name: string;
  text: string;
  /** What the text spells in hexadecimal, for a key: its bytes are looked for as well. */
  raw?: Buffer;
}

/** 24 small letters: no program changes their case, cuts them in two or takes them for anything else. */
export function newCanary(name: string): Canary {
  const letters = Array.from(randomBytes(24), (byte) => String.fromCharCode(97 + (byte % 26)));
  return { name, text: letters.join('') };
}

export const keyCanary = (name: string, key: Uint8Array): Canary => ({
  name,
  text: Buffer.from(key).toString('hex'),
  raw: Buffer.from(key),
});

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const escaped = (text: string, spell: (code: string) => string) =>
  Buffer.from(Array.from(text, (character) => spell(character.charCodeAt(0).toString(16))).join(''));

/** base64 spells the same bytes in three ways, by where they begin; both ends depend on the neighbours. */
const inBase64 = (bytes: Buffer) =>
  [0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  );

const spellings: Record<string, (text: string) => Buffer[]> = {
  'UTF-8': (text) => [Buffer.from(text)],
  'UTF-16LE': (text) => [Buffer.from(text, 'utf16le')],
  'UTF-16BE': (text) => [bigEndian(text)],
  base64: (text) => inBase64(Buffer.from(text)),
  hex: (text) => [false, true].map((isUpper) => inHex(Buffer.from(text), isUpper)),
  JSON: (text) => [escaped(text, (code) => `\\u${code.padStart(4, '0')}`)],
  percent: (text) => [escaped(text, (code) => `%${code}`), escaped(text, (code) => `%${code.toUpperCase()}`)],
};
const DEFLATE = 'deflate';
export const encodings: readonly string[] = [...Object.keys(spellings), DEFLATE];

function inHex(bytes: Buffer, isUpper: boolean): Buffer {
  const hex = bytes.toString('hex');
  return Buffer.from(isUpper ? hex.toUpperCase() : hex);
}

interface Needle {
  canary: string;
  encoding: string;
  bytes: Buffer;
}

export function needlesOf(canaries: readonly Canary[]): Needle[] {
  return canaries.flatMap(({ name, text, raw }) => [
    ...Object.entries(spellings).flatMap(([encoding, spell]) =>
      spell(text).map((bytes) => ({ canary: name, encoding, bytes })),
    ),
    ...(raw ? [raw, ...inBase64(raw)].map((bytes) => ({ canary: name, encoding: 'base64', bytes })) : []),
  ]);
}

/** The longest spelling: pieces of a long text must overlap by this much. */
export const longestOf = (needles: readonly Needle[]) => Math.max(...needles.map(({ bytes }) => bytes.length));

/** Only what is packed counts, not the checksum behind it: a stream may be cut off, and others may follow. */
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 };

/** A file's name follows the ten bytes of every gzip stream that says so; other additions are not in use. */
const gzipHead = (stream: Buffer) => ((stream[3] ?? 0) & 8 ? stream.indexOf(0, 10) + 1 : 10);
const zipHead = (entry: Buffer) => 30 + entry.readUInt16LE(26) + entry.readUInt16LE(28);

/** Where a compressed stream may begin: zlib (PNG, PDF), gzip, and the entries of a ZIP archive. */
const beginnings: readonly { magic: Buffer; headOf: (stream: Buffer) => number }[] = [
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({ magic: Buffer.of(0x78, level), headOf: () => 2 })),
  { magic: Buffer.of(0x1f, 0x8b, 0x08), headOf: gzipHead },
  { magic: Buffer.from('PK\x03\x04'), headOf: zipHead },
];

function inflate(stream: Buffer, headOf: (stream: Buffer) => number): Buffer | undefined {
  try {
    return inflateRawSync(stream.subarray(headOf(stream)), options);
  } catch {
    return undefined; // it only looked like one
  }
}

function* inflated(bytes: Buffer): Generator<Buffer> {
  for (const { magic, headOf } of beginnings) {
    for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) {
      const found = inflate(bytes.subarray(at), headOf);
      if (found && found.length > 0) yield found;
    }
  }
}

const contains = (bytes: Buffer, needles: readonly Needle[]) =>
  needles.filter((needle) => bytes.includes(needle.bytes));

/** The canaries that stand in some bytes, each with how it is spelled there. */
export function findCanaries(bytes: Buffer, needles: readonly Needle[]): string[] {
  const plain = contains(bytes, needles).map(({ canary, encoding }) => `${canary} in ${encoding}`);
  const packed = [...inflated(bytes)].flatMap((stream) =>
    contains(stream, needles).map(({ canary }) => `${canary} in ${DEFLATE}`),
  );
  return [...new Set([...plain, ...packed])];
}
