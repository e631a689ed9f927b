import { type Blot, letters, NotAsExpected, type Source, zeros } from './blots.ts';
import { type Box, boxesIn } from './film-boxes.ts';
import { samplesOf } from './film-samples.ts';

/** What a player needs. Everything else in these boxes tells who, where and with what, or is not known to Cairn. */
const needed: Readonly<Record<string, readonly string[]>> = {
  film: ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'ssix', 'pdin', 'wide'],
  moov: ['mvhd', 'trak', 'mvex', 'iods', 'pssh', 'clip', 'ctab'],
  trak: ['tkhd', 'mdia', 'edts', 'tref', 'trgr', 'load', 'clip', 'matt', 'imap', 'tapt', 'txas'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  moof: ['mfhd', 'traf', 'pssh'],
  traf: ['tfhd', 'trun', 'tfdt', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc', 'uuid'],
};
/** Tracks to be seen and heard. Others are what a camera measured: place, direction, speed, faces. */
const seenOrHeard = [
  'vide',
  'soun',
  'text',
  'sbtl',
  'subt',
  'subp',
  'clcp',
  'tmcd',
  'hint',
  'auxv',
  'pict',
  'odsm',
  'sdsm',
];
const timed = ['mvhd', 'tkhd', 'mdhd'];

/** The box stays where it is and says nothing: all places that others point to stay the same. */
const freed = ({ from, body, to }: Box): Blot[] => [
  { from: from + 4, to: from + 8, bytes: letters('free') },
  zeros(body, to),
];

/** When it was made and changed stands behind version and flags, in four bytes each, or eight. */
function timesOf(source: Source, { body }: Box): Blot {
  const isLong = source.read(body, body + 1)[0] === 1;
  return zeros(body + 4, body + (isLong ? 20 : 12));
}

/** What a track is for, in four letters. */
function purposeOf(source: Source, track: Box): string {
  const mdia = boxesIn(source, track.body, track.to).find(({ type }) => type === 'mdia');
  const hdlr = mdia && boxesIn(source, mdia.body, mdia.to).find(({ type }) => type === 'hdlr');
  if (!hdlr) throw new NotAsExpected();
  return source.read(hdlr.body + 8, hdlr.body + 12).toString('latin1');
}

function blotsInTrack(source: Source, track: Box, isFragmented: boolean): Blot[] {
  const purpose = purposeOf(source, track);
  if (seenOrHeard.includes(purpose)) {
    const clock = purpose === 'tmcd' ? samplesOf(source, track) : []; // it tells the time of day
    return [...clock, ...blotsInside(source, 'trak', track, isFragmented)];
  }
  if (isFragmented) throw new NotAsExpected(); // its samples lie all over the film
  return [...samplesOf(source, track), ...freed(track)];
}

function blotsInBox(source: Source, box: Box, isFragmented: boolean): Blot[] {
  if (box.type === 'trak') return blotsInTrack(source, box, isFragmented);
  if (timed.includes(box.type)) return [timesOf(source, box)];
  if (box.type === 'hdlr') return box.to > box.body + 24 ? [zeros(box.body + 24, box.to)] : []; // a name in words
  return needed[box.type] ? blotsInside(source, box.type, box, isFragmented) : [];
}

function blotsInside(
  source: Source,
  of: string,
  { body, to }: Pick<Box, 'body' | 'to'>,
  isFragmented: boolean,
): Blot[] {
  return boxesIn(source, body, to).flatMap((box) =>
    needed[of]?.includes(box.type) ? blotsInBox(source, box, isFragmented) : freed(box),
  );
}

/**
 * Place, names, device and times in a film or sound of the MP4 and QuickTime family. Nothing moves: what goes becomes free room
 * of the same size. Throws `NotAsExpected`.
 */
export function blotsInFilm(source: Source): Blot[] {
  const boxes = boxesIn(source, 0, source.bytes);
  const end = boxes.at(-1)?.to ?? 0;
  const moov = boxes.find(({ type }) => type === 'moov');
  if (!moov || end !== source.bytes) throw new NotAsExpected();
  if (boxesIn(source, moov.body, moov.to).some(({ type }) => type === 'cmov')) throw new NotAsExpected(); // packed
  const isFragmented = boxes.some(({ type }) => type === 'moof');
  return blotsInside(source, 'film', { body: 0, to: source.bytes }, isFragmented);
}
