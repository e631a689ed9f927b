import type { SnippetPart } from './search.contract.ts';

/** Set around each match by the index; no text that the index keeps has them, see `textToIndexed`. */
export const MATCH_BEGINS = '\u0001';
export const MATCH_ENDS = '\u0002';

/**
 * Stands between the characters of a script that is written without spaces, in the index and in queries alike. It is of
 * the category Cf, at which the index's tokenizer parts words, and it is never shown.
 */
const PARTING = '\u2060';

/** What would be taken for a mark of ours or ends a text early (NUL), and what parts a word unseen (soft hyphens). */
const unseen = /(?![\t\n\r])\p{Cc}|[\u00ad\u2060\ufeff]/gu;

/** A character that is a word of its own: of a script without spaces, a Hangul syllable, or a picture such as an emoji. */
const single =
  String.raw`(?:(?=[\p{L}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|\p{So})`;
const hasSingle = new RegExp(single, 'u');
const besideSingle = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}\p{So}])(?=${single})|(?<=${single}\p{M}*)(?=[\p{L}\p{N}\p{So}\p{Emoji_Modifier}])`,
  'gu',
);

/**
 * A text as the index keeps it. Words are what stands between spaces; in scripts without spaces each character is one,
 * so that any run of them is found as a phrase. Composed (NFC), because names of files come decomposed from a Mac.
 */
export function textToIndexed(text: string): string {
  const plain = text.replaceAll(unseen, '').normalize('NFC');
  return hasSingle.test(plain) ? plain.replaceAll(besideSingle, PARTING) : plain;
}

/** A run of words in quotation marks (also typographic ones), or one word. */
const term = /["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/gu;
const hasWord = /[\p{L}\p{N}\p{So}]/u;
/** A Korean syllable that is still being put together: the letters that came last belong to no syllable yet. */
const looseJamo = /(?<=\p{scx=Hangul})[\u3131-\u3163]+$/u;

/**
 * What the coach typed, as an FTS5 query (sqlite.org/fts5.html, section 3): every word must occur, words in quotation
 * marks in that order, and the last word may still be unfinished. Undefined when there is nothing to look for.
 */
export function queryToMatch(query: string): string | undefined {
  const typed = textToIndexed(query.replace(looseJamo, ''));
  const terms = [...typed.matchAll(term)]
    .map((match) => ({ text: match[1] ?? match[0], isPhrase: match[1] !== undefined }))
    .filter(({ text }) => hasWord.test(text));
  const last = terms.at(-1);
  if (!last) return undefined;
  const isUnfinished = !last.isPhrase && /[\p{L}\p{N}\p{M}]$/u.test(typed);
  const quoted = terms.map(({ text }) => `"${text}"`).join(' ');
  return isUnfinished ? `${quoted}*` : quoted;
}

/** A character of such a script is less than a word: a result shows more of them around a match. */
export function wordsAround(match: string): number {
  return hasSingle.test(match) ? 40 : 16;
}

/** A snippet with marks around its matches, as parts. */
export function snippetToParts(snippet: string): SnippetPart[] {
  return snippet
    .replaceAll(PARTING, '')
    .split(MATCH_BEGINS)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isMatch: false }];
      const end = piece.indexOf(MATCH_ENDS);
      const [match, rest] = end < 0 ? [piece, ''] : [piece.slice(0, end), piece.slice(end + 1)];
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
