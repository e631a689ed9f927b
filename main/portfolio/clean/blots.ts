/** The bytes of a file, wherever they lie, to be read stretch by stretch. */
export interface Source {
  bytes: number;
  /** From byte `from` up to byte `to`. Throws `NotAsExpected` where the file has no such bytes. */
  read(from: number, to: number): Buffer;
}

/** A file that is not what its kind should be, or more than is looked through: it can go along only as it is. */
export class NotAsExpected extends Error {}

/** A stretch of a file in whose place other bytes leave; null: zeros, as many as there were. */
export interface Blot {
  from: number;
  to: number;
  bytes: Uint8Array | null;
}

export const letters = (text: string) => Buffer.from(text, 'latin1');
export const zeros = (from: number, to: number): Blot => ({ from, to, bytes: null });
export const cut = (from: number, to: number): Blot => ({ from, to, bytes: new Uint8Array(0) });

/** A content that is whole in memory. */
export const sourceOf = (content: Buffer): Source => ({
  bytes: content.length,
  read(from, to) {
    if (from < 0 || to > content.length) throw new NotAsExpected();
    return content.subarray(from, to);
  },
});

const lengthOf = ({ from, to, bytes }: Blot) => (bytes === null ? to - from : bytes.length);

/** How long a file is with its blots. */
export const bytesWith = (bytes: number, blots: readonly Blot[]): number =>
  blots.reduce((sum, blot) => sum + lengthOf(blot) - (blot.to - blot.from), bytes);

/** In their order, without empty ones. Throws `NotAsExpected` where two meet: then the file's parts lie in each other. */
export function inOrder(blots: readonly Blot[]): Blot[] {
  const sorted = blots.filter(({ from, to }) => to > from).toSorted((one, other) => one.from - other.from);
  for (const [index, { from }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.to > from) throw new NotAsExpected();
  }
  return sorted;
}

/** A content with its blots, chunk by chunk as it comes. `blots` are in order. */
export async function* withBlots(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  blots: readonly Blot[],
): AsyncGenerator<Uint8Array> {
  let at = 0;
  let next = 0;
  for await (const chunk of chunks) {
    const end = at + chunk.length;
    while (at < end) {
      const blot = blots[next];
      if (!blot || blot.from >= end) {
        yield chunk.subarray(chunk.length - (end - at));
        at = end;
      } else if (at < blot.from) {
        yield chunk.subarray(chunk.length - (end - at), chunk.length - (end - blot.from));
        at = blot.from;
      } else {
        const stop = Math.min(end, blot.to);
        if (blot.bytes === null) yield new Uint8Array(stop - at);
        else if (at === blot.from && blot.bytes.length > 0) yield blot.bytes;
        at = stop;
        if (at === blot.to) next++;
      }
    }
  }
}
