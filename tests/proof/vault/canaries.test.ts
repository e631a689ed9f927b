import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodings, findCanaries, keyCanary, needlesOf, newCanary } from './canaries.ts';

const canary = newCanary('word');
const { text } = canary;
const needles = needlesOf([canary]);
const around = (bytes: Buffer | string) =>
  Buffer.concat([Buffer.alloc(7, 0xff), Buffer.from(bytes), Buffer.alloc(7, 0xff)]);

const spelled: Record<string, Buffer> = {
  'UTF-8': Buffer.from(text),
  'UTF-16LE': Buffer.from(text, 'utf16le'),
  'UTF-16BE': Buffer.from(text, 'utf16le').swap16(),
  base64: Buffer.from(Buffer.from(`a ${text} b`).toString('base64')),
  hex: Buffer.from(Buffer.from(text).toString('hex')),
  JSON: Buffer.from([...text].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')),
  percent: Buffer.from([...text].map((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('')),
  deflate: deflateSync(Buffer.from(`a page with ${text} in it`)),
};

test.each(encodings)('a canary is found in %s', (encoding) => {
  expect(findCanaries(around(spelled[encoding] ?? ''), needles)).toEqual([`word in ${encoding}`]);
});

test('a canary is found in gzip, and a key as its own bytes', () => {
  expect(findCanaries(around(gzipSync(text)), needles)).toEqual(['word in deflate']);
  const key = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
  expect(findCanaries(around(key), needlesOf([keyCanary('key', key)]))).not.toEqual([]);
});

test('nothing is found where it is not', () => {
  expect(findCanaries(around(newCanary('other').text), needles)).toEqual([]);
});
