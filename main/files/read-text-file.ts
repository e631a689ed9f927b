import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/** What a text file holds, or why it was not read. */
export type TextReading = { kind: 'text'; text: string } | { kind: 'too-large' } | { kind: 'not-text' };

/** The bytes of a file; undefined where there are more than allowed. Those are not read. */
function readSmallFile(file: string, mostBytes: number): Uint8Array | undefined {
  const handle = openSync(file, 'r');
  try {
    const facts = fstatSync(handle);
    if (!facts.isFile()) throw new Error('not a file');
    return facts.size <= mostBytes ? readFileSync(handle) : undefined;
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

/** Reads a file that somebody else wrote. Throws what the file system says. */
export function readTextFile(file: string, mostBytes: number): TextReading {
  const bytes = readSmallFile(file, mostBytes);
  if (!bytes) return { kind: 'too-large' };
  const text = bytesToText(bytes);
  return text === undefined ? { kind: 'not-text' } : { kind: 'text', text };
}
