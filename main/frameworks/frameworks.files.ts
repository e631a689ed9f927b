import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { fileToFramework, MAX_FRAMEWORK_FILE_BYTES } from '../../shared/frameworks/frameworks.file.ts';
import { type FileReading, refused } from '../../shared/frameworks/frameworks.refusal.ts';
import { readJson } from '../../shared/frameworks/json-text.ts';
import { matrixToFramework } from '../../shared/frameworks/matrix.file.ts';
import { htmlToWords } from './html-words.ts';

/** The bytes of a file; undefined where there are more than any framework has. Those are not read. */
function readSmallFile(file: string): Uint8Array | undefined {
  const handle = openSync(file, 'r');
  try {
    const facts = fstatSync(handle);
    if (!facts.isFile()) throw new AppError('framework-file-unreadable');
    return facts.size <= MAX_FRAMEWORK_FILE_BYTES ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}

/** UTF-8 with or without a mark in front; undefined for anything else, also for text with the zeros of another encoding. */
function bytesToText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A file is what is in it: its name is never asked. */
function textToFramework(text: string): FileReading {
  const json = readJson(text);
  if (json.kind === 'not-json') return refused('not-json', json.line === null ? [] : [`line ${json.line}`]);
  if (json.kind === 'repeated') return refused('duplicate', json.path, json.value);
  const { value } = json;
  const isMatrix = typeof value === 'object' && value !== null && !('schema' in value) && 'framework' in value;
  return isMatrix ? matrixToFramework(value, htmlToWords) : fileToFramework(value);
}

/** The framework in a file of Cairn's or a Mahara `.matrix`, or why not. Throws `framework-file-unreadable`. */
export function readFrameworkFile(file: string): FileReading {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readSmallFile(file);
  } catch (error) {
    // Of its own: at this door the sentences about the journal's folder would point the wrong way.
    throw new AppError('framework-file-unreadable', { cause: error });
  }
  if (!bytes) return refused('too-large');
  const text = bytesToText(bytes);
  return text === undefined ? refused('not-text') : textToFramework(text);
}
