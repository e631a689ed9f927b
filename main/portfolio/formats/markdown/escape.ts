/** Signs that mean something to a reader of Markdown wherever they stand, in CommonMark and in what GitHub adds to it. */
const signs = /[\\`*_[\]<>&#|~$@]/g;
/** What would begin a list, a heading's underline or a rule at the beginning of a line. */
const atLineStart = /^( ?)(?:([-+=])|(\d{1,9})([.)]))/;
/** What some readers make links of by themselves: `https://`, `mailto:`, `www.`. */
const selfMadeLink = /\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi;
/** No sign of writing: a reader would drop or replace it. */
const unwritable = /[\p{Cc}\p{Cs}]/gu;
const lineBreak = /\r\n?|[\n\u2028\u2029]/;

function escapeLine(line: string): string {
  return line
    .replaceAll(signs, '\\$&')
    .replaceAll(selfMadeLink, '$&\\')
    .replace(atLineStart, (_all, blank: string, sign?: string, number?: string, dot?: string) =>
      sign === undefined ? `${blank}${number}\\${dot}` : `${blank}\\${sign}`,
    );
}

/** The lines of a text, escaped: whatever stands in them is read as it is written. Several blanks are one. */
export const escapedLines = (words: string): string[] =>
  words.split(lineBreak).map((line) => escapeLine(line.replaceAll(/[\t ]+/g, ' ').replaceAll(unwritable, '')));

/** The same in one line, for headings and cells of tables. */
export const escapeInline = (words: string): string => escapedLines(words).join(' ').trim();

/** An address as a link's aim, in angle brackets. */
export function escapeAddress(address: string): string {
  const written = address.replaceAll(unwritable, '').replaceAll(/\s/g, (blank) => encodeURIComponent(blank));
  return `<${written.replaceAll(/[\\<>&]/g, '\\$&')}>`;
}
