import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import {
  type FileRefusal,
  frameworkWording,
  type RefusalReason,
} from '../../../shared/frameworks/frameworks.contract.ts';
import { frameworkToFile } from '../../../shared/frameworks/frameworks.file.ts';

/** A parsed file, loosely, so that anything can be changed in it. */
export type Json = { [key: string]: Json } & Json[];

export const waymarkFile = frameworkToFile(frameworkWording.parse(builtIn[0]));
export const matrixFile = readFileSync(join(import.meta.dirname, '../../fixtures/frameworks/harbour.matrix'), 'utf8');

/** That file with something changed in it. */
export function changed(file: string, change: (file: Json) => void): string {
  const value = JSON.parse(file) as Json;
  change(value);
  return JSON.stringify(value);
}

export const own = (change: (file: Json) => void) => changed(waymarkFile, change);
export const matrix = (change: (framework: Json) => void) =>
  changed(matrixFile, (file) => change(file['framework'] as Json));
export const set = (target: unknown, part: Record<string, unknown>) => void Object.assign(target as object, part);
export const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

export interface SpoiledFile {
  what: string;
  content: string | Uint8Array;
  refusal: FileRefusal;
}

export function spoiled(
  what: string,
  content: string | Uint8Array,
  reason: RefusalReason,
  place = '',
  called = '',
): SpoiledFile {
  return { what, content, refusal: { reason, place, called } };
}
