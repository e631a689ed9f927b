/** How many pages a PDF has, as Chromium writes it: each page is an object of its own that says so. */
export function countPages(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;
}

/** One way to lay a page out. */
export interface Setting {
  /** How small the type is, from 0, the usual size, to `SMALLEST`. */
  size: number;
  /** Whether long words are cut short. */
  isShort: boolean;
  /** How many rows stand on it; the others are only counted. */
  rows: number;
}

/** Type is 11 pt at first; at this step, 8.5 pt, it is as small as can be read on paper without effort. */
export const SMALLEST = 3;

/**
 * Prints on one page: as large as it fits, then smaller, then with long words cut short, and then with as many rows as there is
 * room for. How much that is, is not guessed: every setting is laid out and its pages are counted.
 */
export async function printOnOnePage(
  rows: number,
  print: (setting: Setting) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const sizes = Array.from({ length: SMALLEST + 1 }, (_, size) => ({ size, isShort: false, rows }));
  const tight = { size: SMALLEST, isShort: true };
  for (const setting of [...sizes, { ...tight, rows }]) {
    const pdf = await print(setting);
    if (countPages(pdf) <= 1) return pdf;
  }
  let best = await print({ ...tight, rows: 0 });
  let [fits, isTooMany] = [0, rows];
  while (isTooMany - fits > 1) {
    const middle = Math.floor((fits + isTooMany) / 2);
    const pdf = await print({ ...tight, rows: middle });
    if (countPages(pdf) <= 1) [fits, best] = [middle, pdf];
    else isTooMany = middle;
  }
  return best;
}
