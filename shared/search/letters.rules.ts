/**
 * Letters that the index's tokenizer takes for letters of their own, and what a coach writes for them who has no such key
 * or is in a hurry: "strasse" finds Straße, "soren" finds Søren. The index keeps the plain letters with two marks that the
 * tokenizer does not see and that no language sets together, so that what was written can be shown again.
 */
const PAIR = '\u032e\u032e';
const SINGLE = '\u0324\u032e';
const OTHER = '\u032e\u0324';
const plainLetters: Record<string, string> = {
  ß: `s${PAIR}s`,
  ẞ: `S${PAIR}S`,
  œ: `o${PAIR}e`,
  Œ: `O${PAIR}E`,
  æ: `a${PAIR}e`,
  Æ: `A${PAIR}E`,
  þ: `t${PAIR}h`,
  Þ: `T${PAIR}H`,
  ø: `o${SINGLE}`,
  Ø: `O${SINGLE}`,
  đ: `d${SINGLE}`,
  Đ: `D${SINGLE}`,
  ð: `d${OTHER}`,
  Ð: `D${OTHER}`,
  ł: `l${SINGLE}`,
  Ł: `L${SINGLE}`,
  ħ: `h${SINGLE}`,
  Ħ: `H${SINGLE}`,
  ı: `i${SINGLE}`,
};
const letters = new Map(Object.entries(plainLetters).map(([letter, plain]) => [plain, letter]));

/** Those letters, and the ones whose accents the tokenizer sees only when they are apart: Greek ones, and ё. */
const special = new RegExp(`[${Object.keys(plainLetters).join('')}ёЁ]|(?=\\p{L})\\p{Script=Greek}`, 'gu');
const plain = new RegExp([...letters.keys()].join('|'), 'g');

/** A composed text, in which the tokenizer then finds the same word however its letters are written. */
export function lettersToFoldable(composed: string): string {
  return composed.replaceAll(special, (letter) => plainLetters[letter] ?? letter.normalize('NFD'));
}

/** The same text as it was written. Taken apart first: an accent behind the letter may have grown together with its plain one. */
export function foldableToLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(plain, (marked) => letters.get(marked) ?? marked)
    .normalize('NFC');
}
