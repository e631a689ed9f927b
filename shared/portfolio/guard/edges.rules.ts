const isLetter = (unit: string | undefined): boolean => unit !== undefined && /\p{L}/u.test(unit);
const isCapital = (unit: string | undefined): boolean => unit !== undefined && /\p{Lu}/u.test(unit);
const isSmall = (unit: string | undefined): boolean => unit !== undefined && /\p{Ll}/u.test(unit);

/** What may hang on a name and leaves it one: "Annas", "Anna's", "James'". */
const tail = /^(?:'?s|')(?!\p{L})/iu;

export interface Edges {
  /** A whole word: nothing but a tail hangs on it, and where words are written into one ("preAnna", "AnnaMeyer") it is one of them. */
  isWhole: boolean;
  opens: boolean;
  closes: boolean;
  /** Where it ends with a tail that has to be written anew. */
  end: number;
  isPossessive: boolean;
}

/** How a stretch of a folded text is bounded. */
export function edgesOf(plain: string, from: number, to: number): Edges {
  const before = plain[from - 1];
  const opens = !isLetter(before) || (isSmall(before) && isCapital(plain[from]));
  const rest = plain.slice(to, to + 3);
  const hanging = tail.exec(rest)?.[0] ?? '';
  const turns = isSmall(plain[to - 1]) && isCapital(plain[to]);
  const closes = !isLetter(plain[to]) || hanging !== '' || turns;
  // "Anna's" keeps what hangs on it; "Annas" and "James'" are written anew.
  const isPossessive = hanging.toLowerCase() === 's' || (hanging === "'" && plain[to - 1]?.toLowerCase() === 's');
  return { isWhole: opens && closes, opens, closes, end: isPossessive ? to + hanging.length : to, isPossessive };
}

/** Every place where a small-letter text stands in another. */
export function* placesOf(low: string, part: string): Generator<number> {
  for (let at = low.indexOf(part); at >= 0; at = low.indexOf(part, at + 1)) yield at;
}
