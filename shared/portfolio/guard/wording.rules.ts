import { foldText } from './folded.rules.ts';
import { plainWords } from './plain-words.ts';

/** Which words of a document are words and no names. */
export interface Wording {
  isPlain(word: string): boolean;
}

const words = /(?<![\p{L}@.])\p{Ll}+(?:'\p{L}+)*(?![\p{L}@]|\.\p{L})/gu;

/**
 * What is written in small letters anywhere in the same document is a word; so is what is in the list. `spare`: what is known
 * otherwise, such as the codes and the coach's own name. Names that are words ("Grace") are found by the list of people.
 */
export function wordingOf(texts: readonly string[], spare: readonly string[]): Wording {
  const seen = new Set(spare.flatMap((text) => [foldText(text), ...foldText(text).split(/[\s-]+/)]));
  for (const text of texts) for (const [word] of text.matchAll(words)) seen.add(foldText(word));
  const known = new Map<string, boolean>();
  const isWord = (low: string) => plainWords.has(low) || seen.has(low);
  return {
    isPlain(word) {
      const said = known.get(word);
      if (said !== undefined) return said;
      const low = foldText(word).replace(/'s$/, '');
      const is = isWord(low) || (low.endsWith('s') && isWord(low.slice(0, -1))) || low.split('-').every(isWord);
      known.set(word, is);
      return is;
    },
  };
}
