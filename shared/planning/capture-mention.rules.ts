import type { LocalDate } from '../calendar/local-date.ts';

/**
 * How much a mention of a day needs around it to be taken for the day on which something is due.
 * `free`: nothing ("tomorrow"). `bare`: a preposition, or the end of a thought ("Call Finch Friday"). `led`: a preposition.
 * `numbered`: a preposition, and behind it nothing that could be counted ("on the 14th floor").
 */
export type Standing = 'free' | 'bare' | 'led' | 'numbered';

/** Words that name a day. `date`: null where there is none to come, and then nothing shorter is found in them. */
export interface DayMention {
  from: number;
  to: number;
  date: LocalDate | null;
  standing: Standing;
}

export type DayPattern = readonly [
  pattern: RegExp,
  standing: Standing,
  date: (match: readonly string[]) => LocalDate | null,
];

/** All that such patterns find in a line; what is behind the whole match are its groups. */
export function mentionsOf(line: string, patterns: readonly DayPattern[]): DayMention[] {
  return patterns.flatMap(([pattern, standing, date]) =>
    [...line.matchAll(pattern)].map((match) => {
      const groups = match.map((group) => group ?? '');
      return { from: match.index, to: match.index + match[0].length, date: date(groups), standing };
    }),
  );
}

/** Of what overlaps only the longest. */
export function longest<Piece extends { from: number; to: number }>(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => other.to - other.from - (one.to - one.from)))
    if (kept.every(({ from, to }) => piece.to <= from || to <= piece.from)) kept.push(piece);
  return kept.toSorted((one, other) => one.from - other.from);
}
