import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AttachmentStore } from '../../../main/attachments/attachments.store.ts';
import { hidesMacros, isText, typeOf } from '../../../main/attachments/attachments.type.ts';
import { docx, macroDocx, pdf, plainZip, png, wav } from '../../support/contents.ts';

let folder: string;
let store: AttachmentStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-type-'));
  store = AttachmentStore.open(join(folder, 'a.db'), randomBytes(32));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

async function keep(content: Uint8Array): Promise<string> {
  const intake = store.begin();
  intake.append(content);
  return store.keep(intake).id;
}
const type = async (content: Uint8Array | string) => typeOf(store, await keep(Buffer.from(content)));

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('a content is what its bytes are', async () => {
  expect(await type(png())).toBe('image/png');
  expect(await type(wav(0.1))).toBe('audio/wav');
  expect(await type(pdf('Heron'))).toBe('application/pdf');
  expect(await type(await docx())).toBe(word);
  expect(await type(await macroDocx())).toBe('application/vnd.ms-word.document.macroenabled.12');
  expect(await type(await plainZip())).toBe('application/zip');
  expect(await type(Buffer.concat([Buffer.from('MZ'), randomBytes(4000)]))).toBe('application/x-msdownload');
  expect(await type(Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(400)]))).toBe('image/jpeg');
});

test('an Office file is known even where its list stands behind a large picture', async () => {
  const big = await docx({ 'word/media/scan.png': randomBytes(3_000_000).toString('latin1') });
  expect(await type(big)).toBe(word);
});

test('letters are text, whatever a program might take their beginning for', async () => {
  for (const text of [
    'The heron stood still.',
    'BMI is not what this is about',
    'GIF89a is how some files begin, and this is a note about them',
    'line\r\nline\ttab',
    '<!doctype html><script>alert(1)</script>',
    '#!/bin/sh\nrm -rf /',
    '\uFEFFwith a mark',
    'Amélie, 岩, 🪨 '.repeat(9000),
  ]) {
    expect(await type(text), text.slice(0, 20)).toBe('text/plain');
  }
  expect(await type(Buffer.from('Amélie said ça va', 'latin1'))).toBe('text/plain');
  expect(await type(Buffer.from('\uFEFFutf-16', 'utf16le'))).toBe('text/plain');
});

test('a drawing that could carry scripts is text to be read, and never a picture', async () => {
  expect(await type('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')).toBe('image/svg+xml');
  expect(await type('<?xml version="1.0"?>\n<!-- a --><svg viewBox="0 0 1 1"></svg>')).toBe('image/svg+xml');
});

test('nothing, and what nobody knows, is unknown', async () => {
  expect(await type('')).toBe('application/octet-stream');
  expect(await type(Buffer.from([0, 1, 2, 3, 250, 251, 252]))).toBe('application/octet-stream');
  expect(isText(Buffer.alloc(0))).toBe(false);
  expect(isText(randomBytes(5000))).toBe(false);
});

test('macros are found in a file that says it has none, also where two chunks meet', async () => {
  expect(await hidesMacros(store, await keep(await docx()))).toBe(false);
  expect(await hidesMacros(store, await keep(await docx({ 'word/vbaProject.bin': 'x' })))).toBe(true);
  const edge = Buffer.concat([Buffer.alloc(256 * 1024 - 5, 65), Buffer.from('word/VBAPROJECT.BIN')]);
  expect(await hidesMacros(store, await keep(edge))).toBe(true);
});
