import type { Piece } from './capture-text.rules.ts';

export interface FoundIfThen extends Piece {
  cue: Piece;
  response: Piece;
}

const opening = /(?:^|[:;.,–—]|\s-)\s*((?:if|when|whenever|as\s+soon\s+as|every\s+time|each\s+time)\s+)/giu;
/** Between both parts; a plan says what I do, and without "then" only the first person says that it is one. */
const turning = /,?\s+then\s+(?=\S)|,\s+(?=(?:I|we)(?:['’]\p{L}+)?\s+\p{L})/giu;
const noCue = /^(?:possible|needed|necessary|so|not|in\s+doubt|asked|you\s+can)$/iu;
const trailing = /[\s,]+$/u;

function pieceOf(line: string, from: number, to: number): Piece {
  const text = line.slice(from, to).replace(trailing, '');
  return { from: from + (text.length - text.trimStart().length), to: from + text.length };
}

/**
 * An if-then plan in a line: "if the bell rings, I count to eleven", alone or behind a colon, a comma or a dash. An "if" behind a
 * verb ("Ask whether", "See if") opens none.
 */
export function findIfThen(line: string): FoundIfThen | null {
  for (const match of line.matchAll(opening)) {
    const opened = match[1] ?? '';
    const start = match.index + match[0].length - opened.length;
    const turn = [...line.slice(start).matchAll(turning)][0];
    if (!turn) continue;
    const cue = pieceOf(line, start + opened.length, start + turn.index);
    const response = pieceOf(line, start + turn.index + turn[0].length, line.length);
    if (cue.to <= cue.from || response.to <= response.from || noCue.test(line.slice(cue.from, cue.to))) continue;
    return { from: start, to: response.to, cue, response };
  }
  return null;
}
