import { NotAsExpected, type Source } from './blots.ts';

/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12; QuickTime calls it an atom). */
export interface Box {
  type: string;
  from: number;
  /** Where its content begins. */
  body: number;
  to: number;
}

/** Thousands of pieces are usual for a film that was sent while it was made; more is no film. */
const MOST_BOXES = 300_000;

/** The boxes of a stretch, one behind the other. */
export function boxesIn(source: Source, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const head = source.read(at, at + 8);
    const short = head.readUInt32BE(0);
    const size = short === 0 ? to - at : short === 1 ? Number(source.read(at + 8, at + 16).readBigUInt64BE()) : short;
    const body = at + (short === 1 ? 16 : 8);
    if (at + size > to || at + size < body || boxes.length >= MOST_BOXES) throw new NotAsExpected();
    boxes.push({ type: head.toString('latin1', 4, 8), from: at, body, to: at + size });
    at += size;
  }
  return boxes;
}
