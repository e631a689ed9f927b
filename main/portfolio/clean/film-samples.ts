import { type Blot, NotAsExpected, type Source, zeros } from './blots.ts';
import { type Box, boxesIn } from './film-boxes.ts';

const way = ['mdia', 'minf', 'stbl'];

function tablesOf(source: Source, track: Box): Map<string, Buffer> {
  let inside = track;
  for (const step of way) {
    const next = boxesIn(source, inside.body, inside.to).find(({ type }) => type === step);
    if (!next) throw new NotAsExpected();
    inside = next;
  }
  const wanted = ['stsz', 'stsc', 'stco', 'co64'];
  const boxes = boxesIn(source, inside.body, inside.to).filter(({ type }) => wanted.includes(type));
  return new Map(boxes.map(({ type, body, to }) => [type, source.read(body, to)]));
}

/** The numbers of a table: behind version and flags stands how many rows there are. */
function rowsOf(table: Buffer | undefined, width: number, at = 4): Buffer[] {
  if (!table || table.length < at + 4) throw new NotAsExpected();
  const count = table.readUInt32BE(at);
  if (at + 4 + count * width > table.length) throw new NotAsExpected();
  return Array.from({ length: count }, (_, row) => table.subarray(at + 4 + row * width, at + 4 + (row + 1) * width));
}

function sizesOf(table: Buffer | undefined): (sample: number) => number {
  if (!table || table.length < 12) throw new NotAsExpected();
  const same = table.readUInt32BE(4);
  if (same > 0) return () => same;
  const sizes = rowsOf(table, 4, 8).map((row) => row.readUInt32BE());
  return (sample) => sizes[sample] ?? 0;
}

/** Where the samples of a track lie in the film, to be blotted out: chunk by chunk, each with so many samples. */
export function samplesOf(source: Source, track: Box): Blot[] {
  const tables = tablesOf(source, track);
  const long = tables.get('co64');
  const chunks = long
    ? rowsOf(long, 8).map((row) => Number(row.readBigUInt64BE()))
    : rowsOf(tables.get('stco'), 4).map((row) => row.readUInt32BE());
  const runs = rowsOf(tables.get('stsc'), 12).map((row) => ({ first: row.readUInt32BE(), count: row.readUInt32BE(4) }));
  const sizeOf = sizesOf(tables.get('stsz'));
  const last = tables.get('stsz')?.readUInt32BE(8) ?? 0;
  let run = 0;
  let sample = 0;
  return chunks.map((from, index) => {
    while ((runs[run + 1]?.first ?? Number.POSITIVE_INFINITY) <= index + 1) run++;
    const stop = Math.min(last, sample + (runs[run]?.count ?? 0));
    let size = 0;
    for (; sample < stop; sample++) size += sizeOf(sample);
    if (from + size > source.bytes) throw new NotAsExpected();
    return zeros(from, from + size);
  });
}
