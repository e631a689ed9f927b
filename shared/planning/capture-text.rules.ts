/** A piece of a line, in UTF-16 units, end excluded. */
export interface Piece {
  from: number;
  to: number;
}

export const overlaps = (one: Piece, other: Piece) => one.from < other.to && other.from < one.to;

/** The line with blanks where these pieces stood, so that everything else keeps its place. */
export function masked(line: string, pieces: readonly Piece[]): string {
  return pieces.reduce((text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), line);
}

const seen = /[\p{L}\p{N}\p{S}]/u;

/** Whether a point of the line stands between two quotation marks: what is quoted is a title, and says nothing of a day. */
export function isQuoted(line: string, at: number): boolean {
  const [before, behind] = [line.slice(0, at), line.slice(at)];
  const isStraight = (before.split('"').length - 1) % 2 === 1 && behind.includes('"');
  const opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('„'), before.lastIndexOf('«'));
  const closed = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
  return isStraight || (opened > closed && /[”“»]/u.test(behind));
}

/** Single blanks, and no comma, colon or dash left where something was taken out. */
function smooth(text: string): string {
  return text
    .replaceAll(/\(\s*\)|\[\s*\]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,;:.!?)])/gu, '')
    .replaceAll(/([,;:])(?=[,;:.])/gu, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/[\s,;:–—-]+$/u, '');
}

/** The first letter as a capital where the line began with one. */
function asBegun(text: string, line: string): string {
  const first = /\p{L}/u.exec(line)?.[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

/**
 * What is left of a line once these pieces are out of it. A line of which nothing would be left stays whole; one of which nothing
 * is taken only loses the blanks that nobody sees.
 */
export function without(line: string, pieces: readonly Piece[]): string {
  const whole = line.replaceAll(/\s+/gu, ' ').trim();
  if (pieces.length === 0) return whole;
  const rest = smooth(masked(line, pieces));
  if (!seen.test(rest)) return whole;
  const isBeginning = pieces.some(({ from }) => !seen.test(masked(line, pieces).slice(0, from)));
  return isBeginning ? asBegun(rest, line) : rest;
}
