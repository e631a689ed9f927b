import { foldableToLetters, lettersToFoldable } from './letters.rules.ts';
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

/** Letters that were drawn together for print, as text that comes out of a PDF has them: ﬁnd, reﬂect. */
const ligature = /[\ufb00-\ufb06]/g;

/**
 * A text as the index keeps it. Words are what stands between spaces; in scripts without spaces each character is one,
 * so that any run of them is found as a phrase. Composed (NFC), because names of files come decomposed from a Mac.
 */
export function textToIndexed(text: string): string {
  const whole = text.replaceAll(unseen, '').replaceAll(ligature, (drawn) => drawn.normalize('NFKC'));
  const plain = lettersToFoldable(whole.normalize('NFC'));
  return hasSingle.test(plain) ? plain.replaceAll(besideSingle, PARTING) : plain;
}

/** A run of words in quotation marks (also typographic ones), or one word. */
const term = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)|[^\s"“”„«»]+/gu;
const hasWord = /[\p{L}\p{N}\p{So}]/u;
const endsInWord = /[\p{L}\p{N}\p{M}]$/u;
/** A Korean syllable that is still being put together: the letters that came last belong to no syllable yet. */
const looseJamo = /(?<=\p{scx=Hangul})[\u3131-\u3163]+$/u;

/** Hangul syllables stand in Unicode by their beginning, 28 endings for each; the first one is none. */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const ENDINGS = 28;

/** What a run may become by its last syllable's ending: 하 is on the way to 학교. A text in another script is done. */
function waysOn(run: string): string[] {
  const last = run.codePointAt(run.length - 1) ?? 0;
  const isOpen = last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE && (last - FIRST_SYLLABLE) % ENDINGS === 0;
  if (!isOpen) return [run];
  return Array.from({ length: ENDINGS }, (_, ending) => run.slice(0, -1) + String.fromCodePoint(last + ending));
}

/**
 * What the coach typed, as an FTS5 query (sqlite.org/fts5.html, section 3): every word must occur, words in quotation
 * marks in that order, and what was typed last may still be unfinished, also behind a quotation mark that nothing closes
 * yet. Undefined when there is nothing to look for.
 */
export function queryToMatch(query: string): string | undefined {
  const settled = query.replace(looseJamo, '');
  const typed = textToIndexed(settled);
  const terms = [...typed.matchAll(term)]
    .map((match) => ({ text: match[1] ?? match[0], isClosed: match[2] !== undefined && match[2] !== '' }))
    .filter(({ text }) => hasWord.test(text));
  const last = terms.at(-1);
  if (!last) return undefined;
  const isUnfinished = !last.isClosed && endsInWord.test(typed);
  const whole = (isUnfinished ? terms.slice(0, -1) : terms).map(({ text }) => `"${text}"`);
  const runs = settled === query ? waysOn(last.text) : [last.text]; // a letter behind a syllable closes it
  const ways = isUnfinished ? runs.map((run) => `"${run}"*`) : [];
  if (ways.length < 2) return [...whole, ...ways].join(' ');
  return [...whole, `(${ways.join(' OR ')})`].join(' AND ');
}

/** A character of such a script is less than a word: a result shows more of them around a match. */
export function wordsAround(match: string): number {
  return hasSingle.test(match) ? 40 : 16;
}

/** A snippet with marks around its matches, as parts. */
export function snippetToParts(snippet: string): SnippetPart[] {
  return foldableToLetters(snippet.replaceAll(PARTING, ''))
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
