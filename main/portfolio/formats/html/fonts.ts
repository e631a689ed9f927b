import { type FontFile, fonts } from 'virtual:paper-fonts';

/** Whether `unicode-range` has one of these characters. */
function hasOneOf(range: string, codes: readonly number[]): boolean {
  const stretches = range.split(',').map((one) => {
    const [from = '', to = from] = one.trim().slice('U+'.length).split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return codes.some((code) => stretches.some(({ from, to }) => code >= from && code <= to));
}

/** The subsets of all faces that some text needs. What no face has is drawn with the reader's own letters. */
export function fontsFor(text: string): FontFile[] {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return fonts.filter(({ range }) => hasOneOf(range, codes));
}

export const fontFileName = ({ family, weight, style, subset }: FontFile): string =>
  `${family}-${subset}-${weight}-${style}.woff2`.replaceAll(' ', '-').toLowerCase();

/** `@font-face` for each, found where `sourceOf` says. */
export const fontFaces = (files: readonly FontFile[], sourceOf: (file: FontFile) => string): string =>
  files
    .map(
      (file) =>
        `@font-face{font-family:'${file.family}';font-weight:${file.weight};font-style:${file.style};font-display:block;` +
        `src:url(${sourceOf(file)}) format('woff2');unicode-range:${file.range};}`,
    )
    .join('\n');
