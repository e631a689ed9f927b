import { z } from 'zod';

/** Characters that nobody sees and that could make two texts look like one: controls, marks of the writing direction, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Joiners are needed inside words of some scripts and inside some emoji. */
const isJoiner = (character: string) => /[\u200c\u200d]/.test(character);
/** Blanks, and what is drawn as nothing though it counts as a letter (Hangul fillers) or a sign (the empty Braille cell). */
const nothing = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]*$/u;

/** Whether a text shows anything at all. */
export const isSeen = (text: string): boolean => !nothing.test(text);

/** One line as it is kept: composed (NFC), without unseen characters, with single blanks and none at its ends. */
export function cleanLine(text: string): string {
  const cleaned = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(unseen, (character) => (isJoiner(character) ? character : ''))
    .normalize('NFC')
    .replaceAll(/ +/g, ' ')
    .trim();
  return isSeen(cleaned) ? cleaned : ''; // looked at last: what was taken out may have been all that was seen
}

/** Halves of characters, and the marks that turn the direction of all that stands behind them. */
const misleading = /[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A line that is kept as it was typed, blanks and all: only what would break or turn the lines of a list is taken out. */
export function cleanTitle(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(misleading, '');
}

/** What `cleanLine` does, for a text of several lines. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .trim();
}

/** One line that the coach typed, cleaned of what nobody sees; at most so many UTF-16 units. */
export const line = (max: number) => z.string().max(4000).transform(cleanLine).pipe(z.string().max(max));
/** The same for several lines. */
export const lines = (max: number) => z.string().max(8000).transform(cleanLines).pipe(z.string().max(max));
/** A line that shows something: a name, a task. */
export const seenLine = (max: number) => line(max).pipe(z.string().min(1));
