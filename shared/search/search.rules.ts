import type { SnippetPart } from './search.contract.ts';

/** Set around each match by the index; no text that the coach writes keeps them, see `withoutMarks`. */
export const MATCH_BEGINS = '\u0001';
export const MATCH_ENDS = '\u0002';

const marks = new RegExp(`[${MATCH_BEGINS}${MATCH_ENDS}]`, 'g');

export function withoutMarks(text: string): string {
  return text.replaceAll(marks, '');
}

/** A run of words in quotation marks (also typographic ones), or one word. */
const term = /["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/gu;
const hasWord = /[\p{L}\p{N}]/u;

/**
 * What the coach typed, as an FTS5 query (sqlite.org/fts5.html, section 3): every word must occur, words in quotation
 * marks in that order, and the last word may still be unfinished. Undefined when there is nothing to look for.
 */
export function queryToMatch(query: string): string | undefined {
  const terms = [...query.matchAll(term)]
    .map((match) => ({ text: match[1] ?? match[0], isPhrase: match[1] !== undefined }))
    .filter(({ text }) => hasWord.test(text));
  const last = terms.at(-1);
  if (!last) return undefined;
  const isUnfinished = !last.isPhrase && /[\p{L}\p{N}\p{M}]$/u.test(query);
  const quoted = terms.map(({ text }) => `"${text.replaceAll('\u0000', '')}"`).join(' ');
  return isUnfinished ? `${quoted}*` : quoted;
}

/** A snippet with marks around its matches, as parts. */
export function snippetToParts(snippet: string): SnippetPart[] {
  return snippet
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
