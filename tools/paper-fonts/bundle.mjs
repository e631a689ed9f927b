import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * The faces of what is handed out, in fixed weights: Chromium embeds a variable font as pictures of letters (Type 3), which
 * print and copy badly.
 */
const FACES = [
  { family: 'Literata', name: 'literata', weights: [400, 500, 600], italics: [400, 600] },
  { family: 'Source Sans 3', name: 'source-sans-3', weights: [400, 600], italics: [400, 600] },
];

/**
 * @typedef {object} FontFile One subset of a face.
 * @property {string} family
 * @property {number} weight
 * @property {'normal' | 'italic'} style
 * @property {string} subset "latin", "greek" …
 * @property {string} range The characters that it has, as `unicode-range` says it.
 * @property {string} woff2 In base64.
 */

/** @returns {FontFile[]} */
export function readPaperFonts() {
  return FACES.flatMap(({ family, name, weights, italics }) => {
    const folder = join(root, 'node_modules', '@fontsource', name);
    /** @type {Record<string, string>} */
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
    /** @type {(weight: number, style: 'normal' | 'italic') => FontFile[]} */
    const face = (weight, style) =>
      Object.entries(ranges).map(([subset, range]) => ({
        ...{ family, weight, style, subset, range },
        woff2: readFileSync(join(folder, 'files', `${name}-${subset}-${weight}-${style}.woff2`), 'base64'),
      }));
    return [
      ...weights.flatMap((weight) => face(weight, 'normal')),
      ...italics.flatMap((weight) => face(weight, 'italic')),
    ];
  });
}

/** The face of the numbers that are written into a finished PDF, in the one form of which that can be cut to what is used. */
export const readNumberFont = () =>
  readFileSync(
    join(root, 'node_modules', '@fontsource', 'source-sans-3', 'files', 'source-sans-3-latin-400-normal.woff'),
    'base64',
  );

const ID = 'virtual:paper-fonts';

/** @returns {import('vite').Plugin} What `import('virtual:paper-fonts')` gives the main process. */
export function paperFonts() {
  return {
    name: 'cairn-paper-fonts',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}`
        ? `export const fonts = ${JSON.stringify(readPaperFonts())};\nexport const numberFont = '${readNumberFont()}';`
        : undefined,
  };
}
