/** The words that days are named with, as parts of expressions; all of them are looked for whatever their case. */
const weekdays = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:rs?(?:day)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
];
export const WEEKDAY = `(?:${weekdays.join('|')})`;

/** Short names of days that are words as well: "sat", "wed", "sun". */
export const WORDLIKE_WEEKDAY = '(?:sat|sun|wed)';

/** From 1 for Monday to 7 for Sunday. */
export const weekdayNumber = (word: string) =>
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(word.slice(0, 2).toLowerCase()) + 1;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
/** From 1 for January. */
export const monthNumber = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const NUMBER = `(?:an?|${numbers.join('|')}|[1-9][0-9]?)`;
export function numberOf(word: string): number {
  if (/^[0-9]/.test(word)) return Number(word);
  return Math.max(0, numbers.indexOf(word.toLowerCase())) + 1;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
export const PLACE = '(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)';
/** From 1 for the first to 5; -1 for the last. */
export function placeOf(word: string): number {
  if (word.toLowerCase() === 'last') return -1;
  return /^[0-9]/.test(word) ? Number(word[0]) : ordinals.indexOf(word.toLowerCase()) + 1;
}

/** The day of a month as an ordinal in figures: 1st to 31st. */
export const NTH = '(?:[12]?1st|[12]?2nd|2?3rd|[4-9]th|1[0-9]th|2[04-9]th|30th|31st)';

/** A part of a day, which goes with its day. */
export const PART_OF_DAY = '(?:morning|afternoon|evening|night|lunchtime|noon)';

/** An expression over whole words; blanks in it stand for any blanks. */
export const words = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_'’./@-])(?:${source.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}\\p{N}_])`, 'giu');
