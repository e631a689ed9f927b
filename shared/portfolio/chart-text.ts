/** Where text is drawn without asking a browser how wide it is: the widths here are a little more than Source Sans 3 needs. */
const NARROW = /[iljtfrI.,:;'’!|()[\]\s-]/u;
const WIDE = /[mwMW%@—…]|[A-Z]/u;
/** Scripts and signs that take a whole square: Chinese, Japanese, Korean, emoji. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;

function widthOfCharacter(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  if (SQUARE.test(character)) return 1.05;
  if (NARROW.test(character)) return 0.36;
  return WIDE.test(character) ? 0.74 : 0.57;
}

/** How wide a line of text is at most, in the unit of `size` (the height of its letters). */
export const widthOfText = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * size;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word that is wider than a line, in pieces that are not. */
function cutWord(word: string, width: number, size: number): string[] {
  if (widthOfText(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOfText(piece + segment, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** A text in lines that are at most `width` wide; none for an empty one. Nothing of it is left out. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    for (const piece of cutWord(word, width, size)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line === '' || widthOfText(longer, size) <= width) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}
