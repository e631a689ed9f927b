/** Letters that are no accent of another and yet are read as one, and those of other scripts that only look the same. */
const alike: ReadonlyMap<string, string> = new Map(
  `ß=ss ẞ=SS ø=o Ø=O æ=ae Æ=AE œ=oe Œ=OE ł=l Ł=L đ=d Đ=D ð=d Ð=D þ=th Þ=Th ı=i ʼ=' ’=' ‘=' ʹ=' ′=' ‐=- ‑=- ‒=- –=- −=-
  а=a е=e о=o р=p с=c у=y х=x і=i ѕ=s ј=j А=A В=B Е=E К=K М=M Н=H О=O Р=P С=C Т=T У=Y Х=X І=I Ѕ=S Ј=J
  α=a ο=o ν=v ι=i Α=A Β=B Ε=E Ζ=Z Η=H Ι=I Κ=K Μ=M Ν=N Ο=O Ρ=P Τ=T Υ=Y Χ=X`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A text in the form in which it is searched, with the way back to where each of its letters was written. */
export interface Folded {
  /** As it was written, in one script, without accents, marks, and signs that are not to be seen. */
  plain: string;
  /** The same in small letters, letter by letter. */
  low: string;
  /** The stretch of the written text that a stretch of the folded one was, with the marks that belong to it. */
  written(from: number, to: number): { from: number; to: number };
}

/** One letter after folding: nothing for a mark or a sign that is not to be seen. */
const foldLetter = (letter: string): string =>
  [...letter.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '')].map((one) => alike.get(one) ?? one).join('');

/** "%C3%AD" is how an address writes "í". */
const escaped = /(?:%[\da-f]{2})+|[\s\S]/giu;

function foldEscaped(written: string): string {
  try {
    return [...decodeURIComponent(written)].map(foldLetter).join('');
  } catch {
    return written; // no letters in UTF-8: they stay as they are written
  }
}

/** One unit for each unit: some letters have more of them when they are small. */
const small = (unit: string): string => {
  const low = unit.toLowerCase();
  return low.length === unit.length ? low : unit;
};

/**
 * Folds a text so that what looks the same is the same: composed and decomposed accents, full-width and mathematical letters
 * (NFKC's and more), letters of Greek and Cyrillic among Latin ones, soft hyphens, joiners and spaces without width, and
 * letters that an address writes in numbers.
 */
export function fold(text: string): Folded {
  const begins: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text.includes('%') ? (text.match(escaped) ?? []) : text) {
    const folded = letter.length > 2 ? foldEscaped(letter) : foldLetter(letter);
    const end = at + letter.length;
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end; // a mark goes with what it stands on
    for (let unit = 0; unit < folded.length; unit++) {
      begins.push(at);
      ends.push(end);
    }
    plain += folded;
    at = end;
  }
  return {
    plain,
    low: [...plain].map(small).join(''),
    written: (from, to) => ({ from: begins[from] ?? text.length, to: ends[to - 1] ?? text.length }),
  };
}

/** The form by which two spellings are one: for keys, and for comparing. */
export const foldText = (text: string): string => fold(text).low.replaceAll(/\s+/gu, ' ').trim();
