/** What no XML may hold; a line break and a tab may stand. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Words as they may stand in the XML of a Word file. */
export const toXmlText = (words: string): string => words.replaceAll(unwritable, '');

/** The same in one line. */
export const toXmlLine = (words: string): string => toXmlText(words).replaceAll(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' ');
