/** What can be found by its name: a command, a place, a person, a template, a tag. */
export interface Named {
  label: string;
  /** Further words by which it is found and which are not shown. */
  keywords?: readonly string[] | undefined;
}

/** The words of a text without accents and capitals. Decomposed, so that half a Korean syllable begins a whole one. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const begins = (words: readonly string[], typed: string) => words.some((word) => word.startsWith(typed));

/**
 * How well a name answers what was typed: 0 when it begins so, 1 when each typed word begins one of its words, 2 when
 * keywords were needed for that, and two letters at least. Undefined when it does not, or when no word was typed. Nothing is guessed: whoever
 * types the beginnings of words knows what comes.
 */
export function rankOf({ label, keywords = [] }: Named, typed: string): 0 | 1 | 2 | undefined {
  const asked = wordsOf(typed);
  if (asked.length === 0) return undefined;
  const name = wordsOf(label);
  if (name.join(' ').startsWith(asked.join(' '))) return 0;
  if (asked.every((word) => begins(name, word))) return 1;
  if (asked.some((word) => word.length < 2)) return undefined; // one letter begins a keyword of nearly everything
  const all = [...name, ...keywords.flatMap(wordsOf)];
  return asked.every((word) => begins(all, word)) ? 2 : undefined;
}

/** Those that answer best, in the order of `rankOf` and else in their own. */
export function findBest<Item extends Named>(items: readonly Item[], typed: string, limit: number): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(item, typed) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .slice(0, limit)
    .map(({ item }) => item);
}
