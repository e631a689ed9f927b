import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Blot,
  bytesWith,
  inOrder,
  type Source,
  sourceOf,
  withBlots,
} from '../../../../main/portfolio/clean/blots.ts';

const folder = join(import.meta.dirname, '../../../fixtures/telling');

/** A file with planted names and places (`tests/fixtures/telling/README.md`). */
export const telling = (name: string): Buffer => readFileSync(join(folder, name));

/** Everything in a file that was planted, in letters of one byte or two. */
export const plantedIn = (content: Uint8Array): string[] => {
  const single = Buffer.from(content).toString('latin1');
  const found = [single, single.replaceAll('\0', '')].flatMap(
    (text) => text.match(/Planted-[A-Za-z]+|\+47\.3769|PLP/g) ?? [],
  );
  return [...new Set(found)].toSorted();
};

/** A content without what is blotted out, streamed in pieces of a few bytes. */
export async function cleanedBy(find: (source: Source) => Blot[], content: Buffer, pieceBytes = 7): Promise<Buffer> {
  const blots = inOrder(find(sourceOf(content)));
  function* pieces() {
    for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes);
  }
  const cleaned: Uint8Array[] = [];
  for await (const piece of withBlots(pieces(), blots)) cleaned.push(piece);
  const whole = Buffer.concat(cleaned);
  if (whole.length !== bytesWith(content.length, blots)) throw new Error('the length was foretold wrongly');
  return whole;
}
