import { Readable } from 'node:stream';
import type { Sealed } from './takeout.seal.ts';

/** What is held ready between two ends of a stream. A mebibyte keeps both busy and no film in memory. */
const BETWEEN = new ByteLengthQueuingStrategy({ highWaterMark: 1024 * 1024 });

/** A Node stream as one of the web's. Node's own default would count pieces, and take any number of bytes for one. */
export const toWeb = (source: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(source, { strategy: BETWEEN }) as ReadableStream<Uint8Array>;

export const fromSealed = ({ stream }: Sealed): Readable =>
  Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
